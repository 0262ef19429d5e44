using NodaTime;

namespace Pilkada;

/// <summary>How exactly a value was stated.</summary>
public enum Approximation
{
    /// <summary>As a plain number.</summary>
    Exact = 0,

    /// <summary>As about so many: <i>sekitar</i>, <i>kurang lebih</i>.</summary>
    About = 1,

    /// <summary>As so many or more: <i>minimal</i>.</summary>
    AtLeast = 2,

    /// <summary>As more than so many: <i>lebih</i>, <i>lebih dari</i>.</summary>
    MoreThan = 3,

    /// <summary>As so many or fewer: <i>maksimal</i>.</summary>
    AtMost = 4,

    /// <summary>As fewer than so many: <i>kurang dari</i>.</summary>
    LessThan = 5,

    /// <summary>As almost so many: <i>hampir</i>.</summary>
    Nearly = 6,
}

/// <summary>A figure as a source or the user states it: measure, place, date, value, how exactly it was stated, and its evidence.</summary>
/// <remarks>
/// Two figures of the same measure, place, contest, grade and date with different values are a conflict: both stay and it is reported.
/// Immutable and thread-safe.
/// </remarks>
public sealed class PublishedFigure
{
    /// <summary>Creates a figure.</summary>
    /// <param name="id">Its id within the plan; not empty.</param>
    /// <param name="measure">What is measured, such as <c>voters</c>; not empty.</param>
    /// <param name="place">The place it is about.</param>
    /// <param name="explanation">The leaf that holds label, value, unit, evidence and place in the files, or the calculation of a derived figure.</param>
    /// <param name="date">The day it stands for, or null when that is not known.</param>
    /// <param name="contest">The contest it is about; empty when it is about none in particular.</param>
    /// <param name="grade">The grade it counts; null when it counts none.</param>
    /// <param name="approximation">How exactly it was stated.</param>
    /// <param name="word">The word of approximation as printed, or null.</param>
    /// <param name="note">What a reader must know about it, or null.</param>
    /// <exception cref="ArgumentException">Id or measure is empty.</exception>
    public PublishedFigure(
        Id<PublishedFigure> id,
        Id<Measure> measure,
        Place place,
        Explanation explanation,
        LocalDate? date = null,
        Id<Contest> contest = default,
        Grade? grade = null,
        Approximation approximation = Approximation.Exact,
        string? word = null,
        LocalText? note = null
    )
    {
        ArgumentNullException.ThrowIfNull(explanation);
        if (id.IsEmpty)
        {
            throw new ArgumentException("A figure has an id.", nameof(id));
        }

        if (measure.IsEmpty)
        {
            throw new ArgumentException("A figure has a measure.", nameof(measure));
        }

        Id = id;
        Measure = measure;
        Place = place;
        Explanation = explanation;
        Date = date;
        Contest = contest;
        Grade = grade;
        Approximation = approximation;
        Word = word;
        Note = note;
    }

    /// <summary>Gets the id within the plan.</summary>
    public Id<PublishedFigure> Id { get; }

    /// <summary>Gets what is measured.</summary>
    public Id<Measure> Measure { get; }

    /// <summary>Gets the place it is about.</summary>
    public Place Place { get; }

    /// <summary>Gets the leaf, or the calculation of a derived figure.</summary>
    public Explanation Explanation { get; }

    /// <summary>Gets the value.</summary>
    public Quantity Value => Explanation.Value;

    /// <summary>Gets the day it stands for, or null.</summary>
    public LocalDate? Date { get; }

    /// <summary>Gets the contest it is about, or the empty id.</summary>
    public Id<Contest> Contest { get; }

    /// <summary>Gets the grade it counts, or null.</summary>
    public Grade? Grade { get; }

    /// <summary>Gets how exactly it was stated.</summary>
    public Approximation Approximation { get; }

    /// <summary>Gets the word of approximation as printed, or null.</summary>
    public string? Word { get; }

    /// <summary>Gets what a reader must know about it, or null.</summary>
    public LocalText? Note { get; }

    /// <summary>Tells whether another figure states a different value for the same thing.</summary>
    /// <param name="other">The other figure.</param>
    /// <returns>True when measure, place, contest, grade and date are equal, both values are known, and they differ.</returns>
    public bool ConflictsWith(PublishedFigure other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Measure == other.Measure
            && Place == other.Place
            && Contest == other.Contest
            && Equals(Grade, other.Grade)
            && Date == other.Date
            && !Value.IsUnknown
            && !other.Value.IsUnknown
            && !Value.Equals(other.Value);
    }

    /// <summary>Returns id and value.</summary>
    /// <returns>One line in English.</returns>
    public override string ToString() => $"{Id} = {Value}";
}

/// <summary>Something that figures measure, such as <c>voters</c> or <c>tps</c>; only its id is used.</summary>
public sealed class Measure
{
    private Measure() { }

    /// <summary>Gets voters on the final list (DPT).</summary>
    public static Id<Measure> Voters { get; } = Id<Measure>.Parse("voters");

    /// <summary>Gets polling stations.</summary>
    public static Id<Measure> Tps { get; } = Id<Measure>.Parse("tps");

    /// <summary>Gets sub-districts.</summary>
    public static Id<Measure> Kecamatan { get; } = Id<Measure>.Parse("kecamatan");

    /// <summary>Gets villages of both kinds together.</summary>
    public static Id<Measure> DesaKelurahan { get; } = Id<Measure>.Parse("desa-kelurahan");
}
