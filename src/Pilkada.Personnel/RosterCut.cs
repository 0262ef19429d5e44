namespace Pilkada.Personnel;

/// <summary>The proof that a roster must miss people: some shifts need more than all squads of the force could do in them.</summary>
/// <remarks>
/// Counted as if nobody had to travel: a squad is in one shift at one time, its duties are no longer than the limit with a whole rest between them, and it fills no more
/// than a shift asks for. Immutable and thread-safe.
/// </remarks>
/// <example>Voting and count need one person each; one squad of one may do either within 12 hours, and not both: 1 is missing however people are posted.</example>
public sealed class RosterCut
{
    // How many shifts are named before the others, two or more, are only counted.
    private const int Named = 5;

    internal RosterCut(Force force, ImmutableArray<PostShift> shifts, long most)
    {
        Force = force;
        Shifts = shifts;
        Need = shifts.Sum(s => (long)s.People);
        Most = most;
    }

    /// <summary>Gets the force that is missing.</summary>
    public Force Force { get; }

    /// <summary>Gets the shifts, in order of start, end and id.</summary>
    public ImmutableArray<PostShift> Shifts { get; }

    /// <summary>Gets how many people they need together.</summary>
    public long Need { get; }

    /// <summary>Gets the most of them that all squads of the force could fill.</summary>
    public long Most { get; }

    /// <summary>Gets how many are missing however people are posted.</summary>
    public long Missing => Need - Most;

    /// <summary>Gets the proof in words.</summary>
    public LocalText Statement
    {
        get
        {
            string Side(Language language)
            {
                var isIndonesian = language == Language.Indonesian;
                string Number(long n) => LocalFormat.Number((System.Numerics.BigInteger)n, language);
                var others = Shifts.Length > Named + 1 ? Shifts.Length - Named : 0;
                var names = LocalFormat.List(
                    [
                        .. Shifts.Take(Shifts.Length - others).Select(s => s.Id.ToString()),
                        .. others == 0 ? Array.Empty<string>() : [isIndonesian ? $"{Number(others)} lainnya" : $"{Number(others)} others"],
                    ],
                    language
                );
                var (force, need, most, missing) = (ForceNames.Of(Force).In(language), Number(Need), Number(Most), Number(Missing));
                return isIndonesian
                    ? $"{names}: diperlukan {need} personel {force}. Dengan batas tugas dan istirahat, semua regu dapat mengisi paling banyak {most}, walaupun tanpa waktu tempuh. Bagaimanapun ditugaskan, {missing} tetap kurang."
                    : $"{names}: {need} people of {force} are needed. Within the limits of duty and rest all squads can fill at most {most}, even if nobody had to travel. However they are posted, {missing} are missing.";
            }

            return new LocalText(Side(Language.Indonesian), Side(Language.English));
        }
    }

    /// <summary>Returns the proof in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Statement.English;
}
