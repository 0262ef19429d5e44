using System.Text;
using Pilkada.Readiness;
using Pilkada.ReferenceData;
using Pilkada.Stages;

namespace Pilkada.Documents.Tests;

/// <summary>Files held in memory, so that a test can change them.</summary>
internal sealed class MemoryFiles : IPlanFiles
{
    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public IEnumerable<string> Names => _files.Keys;

    public byte[] this[string name]
    {
        get => _files[name];
        set => _files[name] = value;
    }

    public static MemoryFiles Of(IPlanFiles files)
    {
        var copy = new MemoryFiles();
        foreach (var name in files.Names)
        {
            using var stream = files.Open(name)!;
            using var all = new MemoryStream();
            stream.CopyTo(all);
            copy[name] = all.ToArray();
        }

        return copy;
    }

    public static MemoryFiles Good(string folder) => Of(new DirectoryPlanFiles(Path.Combine(AppContext.BaseDirectory, "good", folder)));

    public static MemoryFiles Banten() => Of(EmbeddedPlanFiles.OfPlan(ReferencePlans.Banten2024.Id));

    public Stream? Open(string name) => _files.TryGetValue(name, out var bytes) ? new MemoryStream(bytes, writable: false) : null;

    public string Text(string name) => Encoding.UTF8.GetString(_files[name]);

    public MemoryFiles With(string name, string text)
    {
        var copy = Of(this);
        copy[name] = Encoding.UTF8.GetBytes(text);
        return copy;
    }

    public MemoryFiles Replace(string name, string old, string text)
    {
        Assert.Contains(old, Text(name), StringComparison.Ordinal);
        return With(name, Text(name).Replace(old, text, StringComparison.Ordinal));
    }

    public Outcome<ElectionPlan> Read(PlanLimits? limits = null) =>
        PlanFolder.Read(this, ReferenceCalendars.Find, ReferenceParameters.FindSet, limits);
}

internal static class Shown
{
    /// <summary>Code, file, row and column of each problem, sorted: what a case expects.</summary>
    public static string[] Places(this IEnumerable<Problem> problems) =>
        [
            .. problems
                .Select(p => $"{p.Kind.Code} {p.Location.File} {p.Location.Row} {p.Location.Column}".TrimEnd())
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Everything a plan holds, as text; with or without the place in the files, which moves when rows move.</summary>
    public static string Everything(ElectionPlan plan, bool locations = true)
    {
        var text = new StringBuilder();
        void Line(params object?[] parts) => text.AppendJoin(" | ", parts.Select(p => p is null ? "-" : Say(p))).Append('\n');
        string Say(object part) =>
            part switch
            {
                Explanation e =>
                    $"{e.Operation} {Say(e.Label)} {Say(e.Value)} {e.Unit} {e.Evidence} {(locations ? e.Location : default)} [{string.Join("; ", e.Operands.Select(Say))}]",
                LocalText t => $"{t.Indonesian}/{t.English}",
                Quantity { IsUnknown: true } q => $"unknown {Say(q.Reason)}",
                Quantity { Kind: QuantityKind.Text } q => Say(q.Text),
                NodaTime.LocalDate d => d.ToString("uuuu'-'MM'-'dd", System.Globalization.CultureInfo.InvariantCulture),
                IEnumerable<Citation> all => string.Join(
                    "; ",
                    all.Select(c =>
                        $"{c} {c.Title} {c.Issuer} {c.Kind} {c.Confidence} {c.Language} {c.Number} {c.Address} {(c.Published is { } p ? Say(p) : "")} {(c.Read is { } r ? Say(r) : "")}"
                    )
                ),
                _ => part.ToString()!,
            };
        Line(plan.Id, plan.Title, plan.Area, plan.Calendar.Id, plan.Statement, plan.Rounding, plan.AsOf);
        foreach (var a in plan.Areas.Areas)
        {
            Line("area", a.Code, a.Name, a.Citations);
        }
        foreach (var c in plan.Contests)
        {
            Line("contest", c.Id, c.Kind, c.Area, c.Organiser, c.Citations);
        }
        foreach (var u in plan.Units)
        {
            Line("unit", u.Id, u.Name, u.Kind, u.Parent, u.Citations);
        }
        foreach (var j in plan.Jurisdiction.Entries.OrderBy(j => j.Area).ThenBy(j => j.From))
        {
            Line("jurisdiction", j.Area, string.Join(";", j.Units), j.From, j.To, j.Evidence, j.Note);
        }
        foreach (var s in plan.Strengths)
        {
            Line("strength", s.Unit, s.Basis, s.Strength, s.Date, s.Note);
        }
        foreach (var p in plan.Patterns)
        {
            Line("pattern", p.Unit, p.Class, p.Pattern, p.Operation, p.Evidence, p.Note, locations ? p.Location : default);
        }
        foreach (var f in plan.Figures)
        {
            Line("figure", f.Id, f.Measure, f.Place, f.Contest, f.Grade, f.Date, f.Approximation, f.Word, f.Note, f.Explanation);
        }
        foreach (var g in plan.Grades)
        {
            Line("grade", g.Id, g.Place, g.Grade, g.Date, g.Note, g.Explanation);
        }
        foreach (var r in plan.Reconciliations)
        {
            Line(
                "reconciliation",
                r.Id,
                r.Result.Kind,
                r.Result.Title,
                r.Total.Id,
                string.Join(";", r.Parts.Select(p => p.Id)),
                r.Result.Difference,
                r.Note
            );
        }
        Line("parameters", plan.Parameters?.Id, string.Join(";", plan.ParameterChoices));
        Line("tps", plan.Stations?.Edition, plan.Stations?.Date);
        foreach (var t in plan.Stations?.Stations ?? [])
        {
            Line(t.Id, t.Area, t.Number, string.Join(";", t.Voters), locations ? t.Location : default);
        }
        return text.ToString();
    }
}
