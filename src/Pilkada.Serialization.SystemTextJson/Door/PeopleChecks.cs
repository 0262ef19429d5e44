using System.Globalization;
using Pilkada.Personnel;

namespace Pilkada.Serialization;

// What inputs about people, places and patterns may hold, each with its path.
internal static class PeopleChecks
{
    private static readonly LocalText NotNegative = new("jumlahnya tidak negatif", "a number of people or TPS is not negative");
    private static readonly LocalText NotEmpty = new("id tidak boleh kosong", "an id is not empty");
    private static readonly LocalText AtLeastOne = new("harus ada paling sedikit satu", "there must be at least one");
    private static readonly LocalText Twice = new("sudah disebut di atas", "it stands above already");

    public static void People(long? count, string member, Intake intake)
    {
        if (count is { } number and < 0)
        {
            intake.Refuse(member, Fraction.FromInteger(number).ToString(), NotNegative);
        }
    }

    public static void Within(long value, long least, long most, string member, Intake intake)
    {
        if (value < least || value > most)
        {
            string Text(Language language) => LocalFormat.Number((System.Numerics.BigInteger)most, language);
            intake.Refuse(
                member,
                value.ToString(CultureInfo.InvariantCulture),
                new LocalText(
                    $"nilainya dari {least} sampai {Text(Language.Indonesian)}",
                    $"it is from {least} to {Text(Language.English)}"
                )
            );
        }
    }

    public static void Named<T>(Id<T> id, string member, Intake intake)
    {
        if (id.IsEmpty)
        {
            intake.Refuse(member, string.Empty, NotEmpty);
        }
    }

    public static void NotNone(int count, string member, Intake intake)
    {
        if (count == 0)
        {
            intake.Refuse(member, "[]", AtLeastOne);
        }
    }

    public static void AtMost(int count, int most, string member, Intake intake)
    {
        if (count > most)
        {
            intake.Refuse(
                member,
                count.ToString(CultureInfo.InvariantCulture),
                new LocalText($"paling banyak {most}", $"there are at most {most}")
            );
        }
    }

    public static void Once<T, TKey>(IReadOnlyList<T> items, Func<T, TKey> key, string member, Intake intake)
        where TKey : notnull
    {
        var seen = new HashSet<TKey>();
        for (var i = 0; i < items.Count; i++)
        {
            if (!seen.Add(key(items[i])))
            {
                intake.Refuse($"{member}[{i}]", $"{i}", Twice);
            }
        }
    }

    public static void Pattern(ClassPatternInput pattern, string member, int mostOfficers, Intake intake)
    {
        Named(pattern.Class, $"{member}.class", intake);
        Within(pattern.Officers, 1, mostOfficers, $"{member}.officers", intake);
        Within(pattern.Stations, 1, GuardPattern.MostPerGroup, $"{member}.stations", intake);
        Within(pattern.Linmas ?? 0, 0, GuardPattern.MostLinmas, $"{member}.linmas", intake);
    }
}
