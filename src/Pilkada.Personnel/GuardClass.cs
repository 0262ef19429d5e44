namespace Pilkada.Personnel;

/// <summary>A class that TPS are put in to be guarded: a grade of the police's own scale, or its flag <i>khusus</i>; only its id is used.</summary>
/// <remarks>Class does not determine pattern: the same pattern guards <i>kurang rawan</i> in one unit and <i>rawan</i> in another.</remarks>
public sealed class GuardClass
{
    private GuardClass() { }

    /// <summary>Gets less vulnerable, called <i>aman</i> in some schemes.</summary>
    public static Id<GuardClass> KurangRawan { get; } = Id<GuardClass>.Parse("kurang-rawan");

    /// <summary>Gets vulnerable.</summary>
    public static Id<GuardClass> Rawan { get; } = Id<GuardClass>.Parse("rawan");

    /// <summary>Gets very vulnerable.</summary>
    public static Id<GuardClass> SangatRawan { get; } = Id<GuardClass>.Parse("sangat-rawan");

    /// <summary>Gets special: a flag such as a prison, no grade.</summary>
    public static Id<GuardClass> Khusus { get; } = Id<GuardClass>.Parse("khusus");
}
