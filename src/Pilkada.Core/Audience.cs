namespace Pilkada;

/// <summary>Who an output is for.</summary>
public enum Audience
{
    /// <summary>Those who plan and guard: everything is shown. The default.</summary>
    Internal = 0,

    /// <summary>Everybody: what would help an attacker below kabupaten/kota is withheld.</summary>
    Public = 1,
}

/// <summary>What a figure would give away.</summary>
public enum Sensitivity
{
    /// <summary>Nothing that needs guarding.</summary>
    Open = 0,

    /// <summary>Guard counts, posts, routes, times, or why a place is vulnerable.</summary>
    Guarded = 1,
}

/// <summary>Whether a figure may be shown to an audience.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>Disclosure.Of(Audience.Public, Sensitivity.Guarded, AreaLevel.Kecamatan).IsAllowed // false</code></example>
public sealed class Disclosure : IExplained
{
    private Disclosure(Audience audience, Sensitivity sensitivity, AreaLevel level)
    {
        Audience = audience;
        Sensitivity = sensitivity;
        Level = level;
        IsAllowed = audience == Audience.Internal || sensitivity == Sensitivity.Open || level <= AreaLevel.KabupatenKota;
    }

    /// <summary>Gets the audience asked about.</summary>
    public Audience Audience { get; }

    /// <summary>Gets what the figure would give away.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>Gets the level of the place the figure is about.</summary>
    public AreaLevel Level { get; }

    /// <summary>Gets a value indicating whether the figure may be shown.</summary>
    public bool IsAllowed { get; }

    /// <inheritdoc/>
    public Explanation Explanation =>
        Explanation.Compare(
            new LocalText("Boleh ditampilkan", "May be shown"),
            Quantity.Of(IsAllowed),
            Explanation.Given(
                new LocalText(
                    "Tingkat wilayah angka (0 nasional sampai 4 desa/kelurahan)",
                    "Level of the figure's area (0 national to 4 village)"
                ),
                Quantity.Of((int)Level),
                Unit.None,
                Evidence.Assumed(Decisions.Audience)
            ),
            Comparison.AtMost,
            Explanation.Lookup(
                new LocalText("Tingkat terdalam yang boleh ditampilkan", "Deepest level that may be shown"),
                Quantity.Of((int)Deepest(Audience, Sensitivity)),
                Unit.None,
                Explanation.Given(
                    new LocalText("Pembaca dan kepekaan", "Audience and sensitivity"),
                    Quantity.Of(Key(Audience, Sensitivity)),
                    Unit.None,
                    Evidence.Assumed(Decisions.Audience)
                ),
                from audience in Enum.GetValues<Audience>()
                from sensitivity in Enum.GetValues<Sensitivity>()
                select new LookupRow(Quantity.Of(Key(audience, sensitivity)), Quantity.Of((int)Deepest(audience, sensitivity))),
                Evidence.Assumed(Decisions.Audience)
            ),
            CoreRules.Disclosure.Id
        );

    /// <summary>Decides whether a figure may be shown.</summary>
    /// <param name="audience">Who would see it.</param>
    /// <param name="sensitivity">What it would give away.</param>
    /// <param name="level">The level of the place it is about.</param>
    /// <returns>The decision.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a defined one.</exception>
    public static Disclosure Of(Audience audience, Sensitivity sensitivity, AreaLevel level)
    {
        Defined(audience, nameof(audience));
        Defined(sensitivity, nameof(sensitivity));
        Defined(level, nameof(level));
        return new Disclosure(audience, sensitivity, level);
    }

    private static void Defined<TEnum>(TEnum value, string name)
        where TEnum : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentOutOfRangeException(name, value, $"One of {string.Join(", ", Enum.GetNames<TEnum>())}.");
        }
    }

    private static AreaLevel Deepest(Audience audience, Sensitivity sensitivity) =>
        audience == Audience.Public && sensitivity == Sensitivity.Guarded ? AreaLevel.KabupatenKota : AreaLevel.DesaKelurahan;

    private static string Key(Audience audience, Sensitivity sensitivity) => $"{audience}/{sensitivity}";
}
