using System.Reflection;
using System.Runtime.CompilerServices;

namespace Pilkada.Tests;

/// <summary>Holds <c>laws.txt</c> against the kernel: which test shows what each public operation does.</summary>
/// <remarks>
/// Out of scope: enums, interfaces, abstract members, members of <see cref="object"/>, what the compiler writes for a record struct, and automatic properties
/// that return a parameter of the same name of a constructor. Overloads share a line; <c>new</c> is a constructor.
/// </remarks>
public sealed class CompletenessTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] Inherited = [nameof(ToString), nameof(GetHashCode)];

    [Fact]
    public void Every_Public_Operation_Of_The_Kernel_Is_Named_By_A_Law_Or_Exempt()
    {
        var operations = Operations(typeof(Fraction).Assembly).ToHashSet(StringComparer.Ordinal);
        var lines = Lines();
        string[] problems = [.. Problems(operations, lines)];
        Assert.True(problems.Length == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Missing_Stale_Double_And_Wrong_Lines_Are_Found()
    {
        HashSet<string> operations = ["A.One", "A.Two"];
        const string Test = "FractionTests.Sum_Is_Commutative";
        static string[] Of(HashSet<string> operations, params string[] lines) => [.. Problems(operations, lines)];
        Assert.Empty(Of(operations, $"A.One: {Test}", "A.Two: exempt - constant"));
        Assert.Equal(["A.Two has no line"], Of(operations, $"A.One: {Test}"));
        Assert.Equal(["A.Three is stale"], Of(operations, $"A.One: {Test}", $"A.Two: {Test}", $"A.Three: {Test}"));
        Assert.Equal(["A.One stands twice"], Of(operations, $"A.One: {Test}", $"A.One: {Test}", $"A.Two: {Test}"));
        Assert.Equal(["A.One names no test X.Y"], Of(operations, $"A.One: {Test}, X.Y", $"A.Two: {Test}"));
        Assert.Equal(["A.One names no test Laws.Check"], Of(operations, "A.One: Laws.Check", $"A.Two: {Test}"));
        Assert.Equal(["A.One is exempt without a reason"], Of(operations, "A.One: exempt - ", $"A.Two: {Test}"));
        Assert.Equal(["no colon in 'A.One'", "A.One has no line"], Of(operations, "A.One", $"A.Two: {Test}"));
    }

    [Fact]
    public void The_Rule_Of_Scope_Sees_Operations_And_Leaves_Out_What_Only_Returns_A_Parameter()
    {
        var operations = Operations(typeof(Fraction).Assembly).ToHashSet(StringComparer.Ordinal);
        string[] seen =
        [
            "Fraction.op_Addition",
            "Fraction.Round",
            "AreaTree.new",
            "Reconciliation.Difference",
            "Id<T>.Parse",
            "Rule<TInput,TOutput>.Apply",
            "Unit.Tps",
            "LocalText.Equals",
        ];
        string[] left =
        [
            "Fraction.Numerator",
            "Area.Name",
            "Reconciliation.Total",
            "Fraction.op_Equality",
            "Fraction.Equals",
            "Area.ToString",
        ];
        Assert.Subset(operations, seen.ToHashSet());
        Assert.DoesNotContain(left, operations.Contains);
    }

    private static IEnumerable<string> Problems(HashSet<string> operations, IEnumerable<string> lines)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            if (colon < 0)
            {
                yield return $"no colon in '{line}'";
                continue;
            }

            var (operation, tests) = (line[..colon], line[(colon + 2)..]);
            if (!named.Add(operation))
            {
                yield return $"{operation} stands twice";
            }
            else if (!operations.Contains(operation))
            {
                yield return $"{operation} is stale";
            }

            if (tests.StartsWith("exempt", StringComparison.Ordinal))
            {
                if (!tests.StartsWith("exempt - ", StringComparison.Ordinal) || tests.Length <= "exempt - ".Length)
                {
                    yield return $"{operation} is exempt without a reason";
                }

                continue;
            }

            foreach (var test in tests.Split(", ").Where(t => !IsTest(t)))
            {
                yield return $"{operation} names no test {test}";
            }
        }

        foreach (var missing in operations.Except(named).Order(StringComparer.Ordinal))
        {
            yield return $"{missing} has no line";
        }
    }

    private static bool IsTest(string name)
    {
        var parts = name.Split('.');
        return parts.Length == 2
            && Type.GetType($"Pilkada.Tests.{parts[0]}") is { IsAbstract: false } type
            && type.GetMethod(parts[1])?.GetCustomAttribute<FactAttribute>() is not null;
    }

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(CompletenessTests).Assembly.GetManifestResourceStream("laws.txt")!;
        using var reader = new StreamReader(stream);
        return
        [
            .. reader
                .ReadToEnd()
                .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(l => l[0] != '#'),
        ];
    }

    private static IEnumerable<string> Operations(Assembly assembly) =>
        assembly
            .GetExportedTypes()
            .Where(t => !t.IsEnum && !t.IsInterface)
            .SelectMany(t => Members(t).Select(m => $"{Name(t)}.{m}"))
            .Distinct();

    private static IEnumerable<string> Members(Type type)
    {
        if (type.GetConstructors().Length > 0 && !type.IsValueType)
        {
            yield return "new";
        }

        foreach (var property in type.GetProperties(Declared).Where(p => p.GetMethod is { IsPublic: true } && !IsParameter(type, p)))
        {
            yield return property.Name;
        }

        foreach (var method in type.GetMethods(Declared).Where(m => !m.IsAbstract && !IsProperty(m) && !IsGenerated(m) && !IsInherited(m)))
        {
            yield return method.Name;
        }
    }

    // A record struct writes Equals, == and !=; == and != that someone writes are not marked.
    private static bool IsGenerated(MethodInfo method) => method.IsDefined(typeof(CompilerGeneratedAttribute));

    private static bool IsInherited(MethodInfo method) =>
        Inherited.Contains(method.Name) || (method.Name == nameof(Equals) && method.GetParameters()[0].ParameterType == typeof(object));

    private static bool IsProperty(MethodInfo method) => method.IsSpecialName && method.Name.StartsWith("get_", StringComparison.Ordinal);

    private static bool IsParameter(Type type, PropertyInfo property) =>
        property.GetMethod!.IsDefined(typeof(CompilerGeneratedAttribute))
        && type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .SelectMany(c => c.GetParameters())
            .Any(p => string.Equals(p.Name, property.Name, StringComparison.OrdinalIgnoreCase));

    private static string Name(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsNested)
        {
            return $"{Name(type.DeclaringType!)}.{name}";
        }

        return type.IsGenericType ? $"{name}<{string.Join(',', type.GetGenericArguments().Select(a => a.Name))}>" : name;
    }
}
