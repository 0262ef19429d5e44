namespace Pilkada.Serialization;

/// <summary>Input that cannot be used: what is wrong, where it stands, and what to do.</summary>
/// <param name="Code">The code, such as <c>PLK-JSN-P004</c>.</param>
/// <param name="Message">What is wrong, filled in.</param>
/// <param name="Advice">What to do, filled in.</param>
/// <param name="Arguments">The values in the texts, by the name of their placeholder.</param>
/// <param name="File">The file, if it has a name.</param>
/// <param name="Row">The row or line, from 1; absent for the file as a whole.</param>
/// <param name="Column">The column or the JSON path; absent for the row as a whole.</param>
public sealed record ProblemDto(
    string Code,
    TextDto Message,
    TextDto Advice,
    IReadOnlyDictionary<string, ValueDto> Arguments,
    string? File = null,
    int? Row = null,
    string? Column = null
)
{
    /// <summary>Maps a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>Its JSON form.</returns>
    public static ProblemDto Of(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var location = LocationDto.Of(problem.Location);
        return new ProblemDto(
            problem.Kind.Code.ToString(),
            TextDto.Of(problem.Message),
            TextDto.Of(problem.Advice),
            NoticeArguments.Of(problem.Arguments),
            location?.File,
            location?.Row,
            location?.Column
        );
    }
}

/// <summary>Usable data that shows a gap, a conflict, a shortfall or an imbalance.</summary>
/// <param name="Code">The code, such as <c>PLK-PER-F001</c>.</param>
/// <param name="Severity"><c>note</c>, <c>warning</c> or <c>critical</c>.</param>
/// <param name="Message">What was found, filled in.</param>
/// <param name="Closing">What would close it, filled in.</param>
/// <param name="Place">The area code or police unit it is about.</param>
/// <param name="Arguments">The values in the texts, by the name of their placeholder.</param>
/// <param name="Sources">What it rests on; may be empty.</param>
/// <param name="Stage">The stage it is about, if it is about one.</param>
/// <param name="Rule">The rule it comes from, if it comes from one.</param>
/// <param name="Figure">The path of the figure it is about, if there is one.</param>
/// <param name="Explanation">The calculation behind it, if there is one.</param>
public sealed record FindingDto(
    string Code,
    string Severity,
    TextDto Message,
    TextDto Closing,
    string Place,
    IReadOnlyDictionary<string, ValueDto> Arguments,
    IReadOnlyList<CitationDto> Sources,
    TextDto? Stage = null,
    string? Rule = null,
    string? Figure = null,
    ExplanationDto? Explanation = null
)
{
    /// <summary>Maps a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>Its JSON form.</returns>
    public static FindingDto Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new FindingDto(
            finding.Kind.Code.ToString(),
            EnumNames.Of(finding.Severity),
            TextDto.Of(finding.Message),
            TextDto.Of(finding.Closing),
            finding.Place.ToString(),
            NoticeArguments.Of(finding.Arguments),
            CitationDto.OfAll(finding.Explanation?.Citations ?? []),
            TextDto.OfOptional(finding.Stage),
            finding.Rule.IsEmpty ? null : finding.Rule.ToString(),
            finding.Figure.IsEmpty ? null : finding.Figure.ToString(),
            finding.Explanation is { } explanation ? ExplanationDto.Of(explanation) : null
        );
    }
}

/// <summary>What was wrong with input as a whole, such as a plan folder.</summary>
/// <param name="SchemaVersion">The version of this JSON form.</param>
/// <param name="Problems">The problems, in the order of the data.</param>
public sealed record ProblemListDto(int SchemaVersion, IReadOnlyList<ProblemDto> Problems)
{
    /// <summary>Maps a list of problems.</summary>
    /// <param name="problems">The problems.</param>
    /// <returns>Their JSON form.</returns>
    public static ProblemListDto Of(IEnumerable<Problem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return new ProblemListDto(PilkadaJson.SchemaVersion, [.. problems.Select(ProblemDto.Of)]);
    }
}

internal static class NoticeArguments
{
    // Sorted by name, so that the bytes do not depend on the order in which a notice was raised.
    public static SortedDictionary<string, ValueDto> Of(IEnumerable<(string Name, Quantity Value)> arguments) =>
        new(arguments.ToDictionary(a => a.Name, a => ValueDto.Of(a.Value), StringComparer.Ordinal), StringComparer.Ordinal);
}
