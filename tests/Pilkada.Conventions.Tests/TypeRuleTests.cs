namespace Pilkada.Conventions;

public class TypeRuleTests
{
    private static readonly Dictionary<string, Func<Type, IEnumerable<string>>> Rules = new()
    {
        [nameof(TypeRules.NothingCanBeSet)] = TypeRules.NothingCanBeSet,
        [nameof(TypeRules.StructsAreReadonlyRecords)] = TypeRules.StructsAreReadonlyRecords,
        [nameof(TypeRules.DefaultsAreUsable)] = TypeRules.DefaultsAreUsable,
        [nameof(TypeRules.ScalarsParseFormatAndCompare)] = TypeRules.ScalarsParseFormatAndCompare,
        [nameof(TypeRules.DefaultsRoundTrip)] = TypeRules.DefaultsRoundTrip,
        [nameof(TypeRules.ClassesAreClosed)] = TypeRules.ClassesAreClosed,
        [nameof(TypeRules.HoldersOfCollectionsAreClassesAndNotRecords)] = TypeRules.HoldersOfCollectionsAreClassesAndNotRecords,
        [nameof(TypeRules.NoMutableCollectionIsExposed)] = TypeRules.NoMutableCollectionIsExposed,
        [nameof(TypeRules.NamesSayWhatAThingIs)] = TypeRules.NamesSayWhatAThingIs,
    };

    public static TheoryData<string> Names => [.. Rules.Keys];

    public static TheoryData<string, Type> Broken =>
        new()
        {
            { nameof(TypeRules.NothingCanBeSet), typeof(Bad.WithSet) },
            { nameof(TypeRules.NothingCanBeSet), typeof(Bad.WithInit) },
            { nameof(TypeRules.NothingCanBeSet), typeof(Bad.WithField) },
            { nameof(TypeRules.StructsAreReadonlyRecords), typeof(Bad.NotReadonly) },
            { nameof(TypeRules.StructsAreReadonlyRecords), typeof(Bad.NotARecord) },
            { nameof(TypeRules.StructsAreReadonlyRecords), typeof(Bad.Positional) },
            { nameof(TypeRules.DefaultsAreUsable), typeof(Bad.ThrowsByDefault) },
            { nameof(TypeRules.DefaultsAreUsable), typeof(Bad.WithoutZero) },
            { nameof(TypeRules.ScalarsParseFormatAndCompare), typeof(Bad.NotParsed) },
            { nameof(TypeRules.DefaultsRoundTrip), typeof(Bad.DefaultDoesNotParse) },
            { nameof(TypeRules.ClassesAreClosed), typeof(Bad.Open) },
            { nameof(TypeRules.HoldersOfCollectionsAreClassesAndNotRecords), typeof(Bad.RecordWithCollection) },
            { nameof(TypeRules.HoldersOfCollectionsAreClassesAndNotRecords), typeof(Bad.StructWithCollection) },
            { nameof(TypeRules.NoMutableCollectionIsExposed), typeof(Bad.HandsOutList) },
            { nameof(TypeRules.NoMutableCollectionIsExposed), typeof(Bad.HandsOutArray) },
            { nameof(TypeRules.NoMutableCollectionIsExposed), typeof(Bad.HandsOutNestedArray) },
            { nameof(TypeRules.NamesSayWhatAThingIs), typeof(Bad.StringHelper) },
        };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_domain_type_keeps_the_rule(string rule) =>
        Violations.None(Package.Domain.SelectMany(p => p.Assembly.GetExportedTypes()).SelectMany(Rules[rule]));

    [Theory]
    [MemberData(nameof(Broken))]
    public void The_rule_finds_a_type_that_breaks_it(string rule, Type type) => Assert.NotEmpty(Rules[rule](type));

    [Fact]
    public void Every_rule_is_seen_to_fail() =>
        Assert.Equal(
            Rules.Keys.Order(StringComparer.Ordinal),
            Broken.Select(row => (string)row[0]).Distinct().Order(StringComparer.Ordinal)
        );

    [Fact]
    public void No_name_in_any_package_hides_what_it_is() =>
        Violations.None(Package.All.SelectMany(p => p.Assembly.GetTypes()).SelectMany(TypeRules.NamesSayWhatAThingIs));

    [Fact]
    public void Every_exemption_names_a_type_that_exists() =>
        Violations.None(
            TypeRules
                .NotScalars.Keys.Concat(TypeRules.WithoutZero.Keys)
                .Except(Package.Domain.SelectMany(p => p.Assembly.GetExportedTypes()).Select(t => t.FullName!))
        );

    [Fact]
    public void The_namespace_is_the_package_and_the_kernel_is_Pilkada() =>
        Violations.None(
            from package in Package.All
            from type in package.Assembly.GetExportedTypes()
            let expected = package.Id switch
            {
                "Pilkada.Core" => "Pilkada",
                // The serializer is the package's business, not that of every line that uses it.
                "Pilkada.Serialization.SystemTextJson" => "Pilkada.Serialization",
                _ => package.Id,
            }
            where type.Namespace != expected
            select $"{type.FullName} is not in the namespace {expected}"
        );
}
