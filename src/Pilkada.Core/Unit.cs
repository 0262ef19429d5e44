namespace Pilkada;

/// <summary>What a quantity counts or measures.</summary>
/// <remarks>Equal by code. Immutable and thread-safe.</remarks>
public sealed class Unit : IEquatable<Unit>
{
    private static readonly Unit[] Known =
    [
        new("none", "-", "-"),
        new("persons", "orang", "persons"),
        new("officers", "personel Polri", "police officers"),
        new("voters", "pemilih", "voters"),
        new("tps", "TPS", "polling stations"),
        new("areas", "wilayah", "areas"),
        new("ballots", "lembar surat suara", "ballots"),
        new("days", "hari", "days"),
        new("share", "bagian", "share"),
        new("percent", "persen", "percent"),
        new("points", "poin", "points"),
        new("cases", "kasus", "cases"),
        new("items", "buah", "items"),
        new("working-days", "hari kerja", "working days"),
        new("hours", "jam", "hours"),
        new("months", "bulan", "months"),
        new("years", "tahun", "years"),
        new("metres", "meter", "metres"),
    ];

    private Unit(string code, string indonesian, string english)
    {
        Code = code;
        Name = new LocalText(indonesian, english);
    }

    /// <summary>Gets the unit of what has none: a date, a truth, a text.</summary>
    public static Unit None => Known[0];

    /// <summary>Gets persons of any force.</summary>
    public static Unit Persons => Known[1];

    /// <summary>Gets police officers.</summary>
    public static Unit Officers => Known[2];

    /// <summary>Gets voters.</summary>
    public static Unit Voters => Known[3];

    /// <summary>Gets polling stations (TPS).</summary>
    public static Unit Tps => Known[4];

    /// <summary>Gets areas.</summary>
    public static Unit Areas => Known[5];

    /// <summary>Gets ballot sheets.</summary>
    public static Unit Ballots => Known[6];

    /// <summary>Gets calendar days.</summary>
    public static Unit Days => Known[7];

    /// <summary>Gets a share of a whole, as an exact fraction from 0 to 1.</summary>
    public static Unit Share => Known[8];

    /// <summary>Gets hundredths.</summary>
    public static Unit Percent => Known[9];

    /// <summary>Gets points of an index.</summary>
    public static Unit Points => Known[10];

    /// <summary>Gets cases or reports.</summary>
    public static Unit Cases => Known[11];

    /// <summary>Gets items.</summary>
    public static Unit Items => Known[12];

    /// <summary>Gets working days.</summary>
    public static Unit WorkingDays => Known[13];

    /// <summary>Gets hours.</summary>
    public static Unit Hours => Known[14];

    /// <summary>Gets calendar months.</summary>
    public static Unit Months => Known[15];

    /// <summary>Gets years.</summary>
    public static Unit Years => Known[16];

    /// <summary>Gets metres.</summary>
    public static Unit Metres => Known[17];

    /// <summary>Gets every unit, in a fixed order.</summary>
    public static ImmutableArray<Unit> All { get; } = [.. Known];

    /// <summary>Gets the code used in files and JSON, such as <c>officers</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the name in both languages.</summary>
    public LocalText Name { get; }

    /// <summary>Finds a unit by its code.</summary>
    /// <param name="code">The code, such as <c>officers</c>.</param>
    /// <returns>The unit, or null when there is none of that code.</returns>
    public static Unit? Find(string code) => Array.Find(Known, u => string.Equals(u.Code, code, StringComparison.Ordinal));

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && string.Equals(Code, other.Code, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Unit);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>Returns the code.</summary>
    /// <returns>For example <c>officers</c>.</returns>
    public override string ToString() => Code;
}
