using System.Reflection;

namespace Pilkada.Documents.Tests;

public sealed class DocumentProblemsTests
{
    [Fact]
    public void All_holds_every_kind_once_in_order_without_gaps()
    {
        var declared = typeof(DocumentProblems)
            .GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(p => p.PropertyType == typeof(NoticeKind))
            .Select(p => (NoticeKind)p.GetValue(null)!)
            .ToArray();
        Assert.Equal(declared, DocumentProblems.All);
        Assert.Equal(
            Enumerable.Range(1, declared.Length).Select(n => FormattableString.Invariant($"PLK-DOC-P{n:000}")),
            declared.Select(k => k.Code.ToString())
        );
    }

    [Fact]
    public void Every_alias_names_one_column_of_its_table()
    {
        foreach (var table in ColumnNames.TableNames)
        {
            var names = ColumnNames
                .Of(table)
                .SelectMany(c => c.Aliases.Append(c.Name))
                .Select(n => n.Replace(" ", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal))
                .ToArray();
            Assert.Equal(names.Length, names.Distinct().Count());
        }

        Assert.Throws<ArgumentException>(() => ColumnNames.Of("kecamatan"));
    }
}
