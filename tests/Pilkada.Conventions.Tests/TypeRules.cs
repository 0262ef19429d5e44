using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Pilkada.Conventions;

/// <summary>The type rules of the domain packages, each a function from a public type to what is wrong with it.</summary>
internal static class TypeRules
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly string[] EmptyWords = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility"];

    /// <summary>Structs that are not scalars in the full sense, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> NotScalars { get; } =
        new Dictionary<string, string>
        {
            ["Pilkada.DataLocation"] = "It is printed for a reader and never parsed; places in files have no order.",
        };

    /// <summary>Enumerations without a member for 0, each with its reason.</summary>
    public static IReadOnlyDictionary<string, string> WithoutZero { get; } =
        new Dictionary<string, string>
        {
            ["Pilkada.Stages.IndonesianZone"] = "The number is the hours east of UTC; it is only ever returned.",
        };

    // 'with' on such a member would build a value that no factory has checked.
    public static IEnumerable<string> NothingCanBeSet(Type type) =>
        type.GetProperties(Declared)
            .Where(p => p.SetMethod is { } set && IsVisible(set))
            .Select(p => $"{Name(type)}.{p.Name} has a public set or init")
            .Concat(
                type.GetFields(Declared)
                    .Where(f => (f.IsPublic || f.IsFamily) && !f.IsInitOnly && !f.IsLiteral && !f.IsSpecialName)
                    .Select(f => $"{Name(type)}.{f.Name} is a public field that can be set")
            );

    public static IEnumerable<string> StructsAreReadonlyRecords(Type type)
    {
        if (!type.IsValueType || type.IsEnum)
        {
            yield break;
        }

        if (!type.IsDefined(typeof(IsReadOnlyAttribute), false) || !IsRecordStruct(type))
        {
            yield return $"{Name(type)} is not a readonly record struct";
        }

        if (type.GetConstructors().Length > 0)
        {
            yield return $"{Name(type)} has a public constructor: factories check, constructors of records do not";
        }
    }

    public static IEnumerable<string> DefaultsAreUsable(Type type)
    {
        if (type.IsEnum && Enum.GetName(type, Enum.ToObject(type, 0)) is null && !WithoutZero.ContainsKey(type.FullName!))
        {
            yield return $"{Name(type)} has no member for 0, its default";
        }

        if (!type.IsValueType || type.IsEnum)
        {
            yield break;
        }

        var closed = Close(type);
        var value = Activator.CreateInstance(closed)!;
        foreach (
            var (what, use) in new (string, Func<object?>)[]
            {
                ("ToString", value.ToString),
                ("GetHashCode", () => value.GetHashCode()),
                ("Equals", () => value.Equals(Activator.CreateInstance(closed))),
                ("CompareTo", () => (value as IComparable)?.CompareTo(value)),
            }.Concat(
                closed
                    .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0)
                    .Select(p => (p.Name, (Func<object?>)(() => p.GetValue(value))))
            )
        )
        {
            var result = Try(use);
            if (result is Exception error)
            {
                yield return $"default({Name(type)}).{what} throws {error.GetType().Name}";
            }
            else if ((what == "ToString" && result is null) || (what == "Equals" && result is false))
            {
                yield return $"default({Name(type)}).{what} returns {result ?? "null"}";
            }
        }
    }

    public static IEnumerable<string> ScalarsParseFormatAndCompare(Type type)
    {
        if (!type.IsValueType || type.IsEnum || NotScalars.ContainsKey(type.FullName!))
        {
            yield break;
        }

        var closed = Close(type);
        foreach (var contract in new[] { typeof(ISpanParsable<>), typeof(ISpanFormattable), typeof(IComparable<>), typeof(IComparable) })
        {
            if (!Implements(closed, contract))
            {
                yield return $"{Name(type)} does not implement {contract.Name}, and TypeRules.NotScalars gives no reason";
            }
        }

        if (!type.IsDefined(typeof(DebuggerDisplayAttribute), false))
        {
            yield return $"{Name(type)} has no DebuggerDisplay";
        }
    }

    public static IEnumerable<string> DefaultsRoundTrip(Type type)
    {
        var closed = type.IsValueType && !type.IsEnum ? Close(type) : type;
        if (
            type.IsValueType
            && !type.IsEnum
            && Implements(closed, typeof(ISpanParsable<>))
            && Implements(closed, typeof(ISpanFormattable))
            && typeof(TypeRules)
                .GetMethod(nameof(DefaultRoundTrips), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(closed)
                .Invoke(null, null)
                is string wrong
        )
        {
            yield return $"{Name(type)}: {wrong}";
        }
    }

    public static IEnumerable<string> ClassesAreClosed(Type type)
    {
        if (type.IsClass && !type.IsSealed && !type.IsAbstract)
        {
            yield return $"{Name(type)} is neither sealed nor abstract nor static";
        }
    }

    // The equality of a record compares an ImmutableArray by reference: it promises what it does not keep.
    public static IEnumerable<string> HoldersOfCollectionsAreClassesAndNotRecords(Type type)
    {
        var held = type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .FirstOrDefault(f => IsCollection(f.FieldType));
        if (held is null || type.IsEnum || typeof(Delegate).IsAssignableFrom(type))
        {
            yield break;
        }

        if (!type.IsClass)
        {
            yield return $"{Name(type)} holds a collection ({held.Name}) and is not a class";
        }
        else if (IsRecordClass(type))
        {
            yield return $"{Name(type)} holds a collection ({held.Name}) and is a record";
        }
        else if (!type.IsSealed && type.GetConstructors(Declared).Any(IsVisible))
        {
            yield return $"{Name(type)} holds a collection ({held.Name}) and is open to inheritance";
        }
    }

    public static IEnumerable<string> NoMutableCollectionIsExposed(Type type) =>
        type.GetProperties(Declared)
            .Where(p => p.GetMethod is { } get && IsVisible(get))
            .Select(p => (p.Name, p.PropertyType))
            .Concat(type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily).Select(f => (f.Name, f.FieldType)))
            .Concat(
                type.GetMethods(Declared)
                    .Where(m => IsVisible(m) && !m.IsSpecialName && !IsGenerated(m))
                    .Select(m => (m.Name, m.ReturnType))
            )
            .Where(member => IsMutableCollection(member.Item2))
            .Select(member => $"{Name(type)}.{member.Item1} hands out a {member.Item2.Name} that a caller can change");

    public static IEnumerable<string> NamesSayWhatAThingIs(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (EmptyWords.Any(s => name.EndsWith(s, StringComparison.Ordinal)))
        {
            yield return $"{Name(type)} says nothing with its name";
        }
    }

    public static bool IsGenerated(MemberInfo member) => member.IsDefined(typeof(CompilerGeneratedAttribute), false);

    public static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static bool IsRecordClass(Type type) => type.IsClass && type.GetMethod("<Clone>$", Declared) is not null;

    // A record struct has no clone method; what it always has is the generated printing of its members.
    public static bool IsRecordStruct(Type type) =>
        type.IsValueType && type.GetMethod("PrintMembers", Declared, [typeof(StringBuilder)]) is not null;

    private static string? DefaultRoundTrips<T>()
        where T : struct, ISpanParsable<T>, ISpanFormattable
    {
        var text = default(T).ToString()!;
        Span<char> written = stackalloc char[256];
        return !T.TryParse(text, null, out var fromText) || !fromText.Equals(default(T)) ? $"'{text}' does not parse back to the default"
            : !T.TryParse(text.AsSpan(), null, out var fromSpan) || !fromSpan.Equals(default(T))
                ? $"the span '{text}' does not parse back to the default"
            : !default(T).TryFormat(written, out var length, [], null) || !written[..length].SequenceEqual(text)
                ? "TryFormat and ToString differ"
            : text.Length > 0 && default(T).TryFormat(written[..(text.Length - 1)], out _, [], null)
                ? "TryFormat fills a span that is too short"
            : null;
    }

    // By definition and argument: ISpanParsable<T> cannot even be named of a T that does not implement it.
    private static bool Implements(Type type, Type contract) =>
        type.GetInterfaces()
            .Any(i => i == contract || (i.IsGenericType && i.GetGenericTypeDefinition() == contract && i.GetGenericArguments()[0] == type));

    private static bool IsCollection(Type type) => type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type);

    private static bool IsMutableCollection(Type type) =>
        type.IsArray
        || (type.IsGenericType && type.GetGenericArguments().Any(IsMutableCollection))
        || (
            IsCollection(type)
            && !(type.Namespace == typeof(ImmutableArray).Namespace)
            && !type.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
            && !type.Name.StartsWith("IEnumerable", StringComparison.Ordinal)
            && (
                type.GetInterfaces()
                    .Append(type)
                    .Any(i =>
                        i == typeof(IList)
                        || i == typeof(IDictionary)
                        || (i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ICollection<>))
                    )
            )
        );

    private static Type Close(Type type) =>
        type.IsGenericTypeDefinition ? type.MakeGenericType([.. type.GetGenericArguments().Select(_ => typeof(string))]) : type;

    private static object? Try(Func<object?> use)
    {
        try
        {
            return use();
        }
        catch (Exception error)
        {
            return error.InnerException ?? error;
        }
    }

    private static string Name(Type type) => type.FullName ?? type.Name;
}
