using System.Globalization;

namespace Pilkada.Personnel;

/// <summary>The proof that needs cannot be met: some units lack more than all who can reach them may give.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>Polres A and B lack 120; Brimob and Samapta, which alone reach them, may give 80: 40 are missing however they are shared out.</example>
public sealed class ReinforcementCut
{
    internal ReinforcementCut(
        Force force,
        ImmutableArray<Id<ForceUnit>> lacking,
        long lack,
        ImmutableArray<Id<ForceUnit>> reaching,
        long most,
        int? reserve
    )
    {
        Force = force;
        Lacking = lacking;
        Lack = lack;
        Reaching = reaching;
        Most = most;
        Reserve = reserve;
    }

    /// <summary>Gets the force that is missing.</summary>
    public Force Force { get; }

    /// <summary>Gets the units that lack people, in order.</summary>
    public ImmutableArray<Id<ForceUnit>> Lacking { get; }

    /// <summary>Gets how many they lack together.</summary>
    public long Lack { get; }

    /// <summary>Gets all units that can reach any of them, in order; may be empty.</summary>
    public ImmutableArray<Id<ForceUnit>> Reaching { get; }

    /// <summary>Gets the most that those may give together.</summary>
    public long Most { get; }

    /// <summary>Gets the reserve that limits them all together, or null when their own limits do.</summary>
    public int? Reserve { get; }

    /// <summary>Gets how many are missing however they are shared out.</summary>
    public long Missing => Lack - Most;

    /// <summary>Gets the proof in words.</summary>
    public LocalText Statement
    {
        get
        {
            string Side(Language language, string none)
            {
                string Number(long n) => LocalFormat.Number((System.Numerics.BigInteger)n, language);
                string Units(ImmutableArray<Id<ForceUnit>> units) =>
                    units.IsEmpty ? none : LocalFormat.List([.. units.Select(u => u.ToString())], language);
                var force = ForceNames.Of(Force).In(language);
                var (lack, most, missing) = (Number(Lack), Number(Most), Number(Missing));
                return language == Language.Indonesian
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Units(Lacking)} kekurangan {lack} personel {force}. Yang dapat mencapainya ({Units(Reaching)}) boleh memberi paling banyak {most}{(Reserve is { } kept ? $" karena cadangan {Number(kept)} harus tetap ada" : string.Empty)}. Bagaimanapun dibagi, {missing} tetap kurang."
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"{Units(Lacking)} lack {lack} people of {force}. Those who can reach them ({Units(Reaching)}) may give at most {most}{(Reserve is { } held ? $", because a reserve of {Number(held)} must stay" : string.Empty)}. However they are shared out, {missing} are missing."
                    );
            }

            return new LocalText(Side(Language.Indonesian, "tidak ada"), Side(Language.English, "nobody"));
        }
    }

    /// <summary>Returns the proof in English.</summary>
    /// <returns>One line.</returns>
    public override string ToString() => Statement.English;
}
