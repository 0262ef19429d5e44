using NodaTime;

namespace Pilkada.Stages;

/// <summary>The decision that made a calendar out of an earlier one: its number, who issued it, since when it holds and what it supersedes.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example>
/// KPU Regulation 5/2020 moved the vote of 2020 from September to December:
/// <code>new CalendarAmendment("5 Tahun 2020", "Komisi Pemilihan Umum", effective, Id&lt;StageCalendar&gt;.Parse("pilkada-2020-original"), evidence)</code>
/// </example>
public sealed class CalendarAmendment
{
    /// <summary>Creates an amendment.</summary>
    /// <param name="decision">The number of the decision; not empty.</param>
    /// <param name="issuer">Who issued it; not empty.</param>
    /// <param name="effective">The day it took effect.</param>
    /// <param name="supersedes">The calendar it supersedes; not empty.</param>
    /// <param name="evidence">What it rests on.</param>
    /// <exception cref="ArgumentException">The decision, the issuer or the calendar superseded is empty.</exception>
    public CalendarAmendment(string decision, string issuer, LocalDate effective, Id<StageCalendar> supersedes, Evidence evidence)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(decision);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        ArgumentNullException.ThrowIfNull(evidence);
        if (supersedes.IsEmpty)
        {
            throw new ArgumentException("An amendment names the calendar it supersedes.", nameof(supersedes));
        }

        Decision = decision;
        Issuer = issuer;
        Effective = effective;
        Supersedes = supersedes;
        Evidence = evidence;
    }

    /// <summary>Gets the number of the decision.</summary>
    public string Decision { get; }

    /// <summary>Gets who issued it.</summary>
    public string Issuer { get; }

    /// <summary>Gets the day it took effect.</summary>
    public LocalDate Effective { get; }

    /// <summary>Gets the calendar it supersedes.</summary>
    public Id<StageCalendar> Supersedes { get; }

    /// <summary>Gets what it rests on.</summary>
    public Evidence Evidence { get; }

    /// <summary>Returns number and issuer.</summary>
    /// <returns>For example <c>5 Tahun 2020 (Komisi Pemilihan Umum)</c>.</returns>
    public override string ToString() => $"{Decision} ({Issuer})";
}
