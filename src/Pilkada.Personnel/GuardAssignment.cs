namespace Pilkada.Personnel;

/// <summary>The pattern that the TPS of one class in one place get, and how many groups of it.</summary>
/// <remarks>The TPS of a group lie in one place, and the groups are as equal as whole TPS allow. Immutable and thread-safe.</remarks>
public sealed class GuardAssignment
{
    internal GuardAssignment(Id<GuardClass> guardClass, Place place, int stations, GuardPattern pattern, int groups)
    {
        Class = guardClass;
        Place = place;
        Stations = stations;
        Pattern = pattern;
        Groups = groups;
        Covered = (int)Math.Min(stations, (long)groups * pattern.Stations);
    }

    /// <summary>Gets the class.</summary>
    public Id<GuardClass> Class { get; }

    /// <summary>Gets the place.</summary>
    public Place Place { get; }

    /// <summary>Gets the TPS of the class in the place.</summary>
    public int Stations { get; }

    /// <summary>Gets the pattern.</summary>
    public GuardPattern Pattern { get; }

    /// <summary>Gets the number of groups.</summary>
    public int Groups { get; }

    /// <summary>Gets the officers of all groups.</summary>
    public int Officers => Groups * Pattern.Officers;

    /// <summary>Gets the TPS that a group guards.</summary>
    public int Covered { get; }

    /// <summary>Gets the TPS that no group guards.</summary>
    public int Uncovered => Stations - Covered;

    /// <summary>Gets the TPS of the larger groups; 0 without a group.</summary>
    public int LargestGroup => Groups == 0 ? 0 : (Covered + Groups - 1) / Groups;

    /// <summary>Gets the sum over all groups of the square of their TPS: each TPS counts the TPS of its own group.</summary>
    internal long Squares
    {
        get
        {
            if (Groups == 0)
            {
                return 0;
            }

            var (small, larger) = Math.DivRem(Covered, Groups);
            return (larger * (small + 1L) * (small + 1L)) + ((Groups - larger) * (long)small * small);
        }
    }

    /// <summary>Returns place, class, groups and pattern.</summary>
    /// <returns>For example <c>36.01.01.2001 rawan: 3 x 2 Polri : 2 TPS</c>.</returns>
    public override string ToString() => $"{Place} {Class}: {Groups} x {Pattern}";
}
