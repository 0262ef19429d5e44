using System.Collections;
using System.Reflection;

namespace Pilkada.Conventions;

/// <summary>Everything that the static members of the shipped packages hold, followed through fields and collections.</summary>
internal static class Reachable
{
    private static readonly Lazy<IReadOnlyCollection<(object Value, string Path)>> Found = new(Walk);

    public static IEnumerable<(T Value, string Path)> Of<T>() => Found.Value.Where(o => o.Value is T).Select(o => ((T)o.Value, o.Path));

    // Private ones too: a label that a calculation shows is read like any other.
    private static List<(object, string)> Walk()
    {
        var found = new List<(object, string)>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<(object Value, string Path)>(
            from type in Package.All.SelectMany(p => p.Assembly.GetTypes())
            where !type.ContainsGenericParameters && !type.IsEnum && !type.Name.StartsWith('<')
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsLiteral && field.GetValue(null) is not null
            select (field.GetValue(null)!, $"{type.Name}.{Readable(field)}")
        );
        while (waiting.TryDequeue(out var next))
        {
            var (value, path) = next;
            var type = value.GetType();
            if (value is string or Delegate or Type || type.IsPrimitive || type.IsEnum || (!type.IsValueType && !seen.Add(value)))
            {
                continue;
            }

            if (IsOurs(type))
            {
                found.Add((value, path));
            }

            // A default ImmutableArray refuses to be enumerated; it holds nothing anyway.
            if (value is IEnumerable items && value is not IStructuralEquatable { } and not IQueryable)
            {
                Enqueue(items);
            }
            else if (value is IList list && type.GetProperty("IsDefault")?.GetValue(value) is not true)
            {
                Enqueue(list);
            }
            else if (
                IsOurs(type)
                || type.FullName!.StartsWith("System.ValueTuple", StringComparison.Ordinal)
                || IsPair(type)
                || IsLazy(type)
            )
            {
                for (var level = type; level is not null && level != typeof(object); level = level.BaseType)
                {
                    foreach (
                        var field in level.GetFields(
                            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly
                        )
                    )
                    {
                        if (field.GetValue(value) is { } inner)
                        {
                            waiting.Enqueue((inner, $"{path}.{Readable(field)}"));
                        }
                    }
                }
            }

            void Enqueue(IEnumerable all)
            {
                foreach (var item in all)
                {
                    if (item is not null)
                    {
                        waiting.Enqueue((item, path));
                    }
                }
            }
        }

        return found;
    }

    private static bool IsOurs(Type type) => Package.All.Any(p => p.Assembly == type.Assembly);

    private static bool IsPair(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>);

    private static bool IsLazy(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Lazy<>);

    private static string Readable(FieldInfo field) =>
        field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
