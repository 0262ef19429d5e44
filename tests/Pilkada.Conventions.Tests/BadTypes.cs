#pragma warning disable CA1002, CA1008, CA1051, CA1711, CA1815, CA1819, CA1822, CA2227, CS0649 // Wrong on purpose: what the analyzers say is right.
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Pilkada.Conventions.Bad;

// One type for each way to break a rule: a check that cannot fail is no check.
public sealed class WithSet
{
    public int Value { get; set; }
}

public sealed class WithInit
{
    public int Value { get; init; }
}

public sealed class WithField
{
    public int Value;
}

public struct NotReadonly
{
    public readonly int Value => 1;
}

public readonly struct NotARecord;

public readonly record struct Positional(int Value);

public readonly record struct ThrowsByDefault
{
    private readonly string? _value;

    public int Length => _value!.Length;

    public override string ToString() => _value!.ToUpperInvariant();
}

public enum WithoutZero
{
    One = 1,
}

public readonly record struct NotParsed;

[DebuggerDisplay("x")]
public readonly record struct DefaultDoesNotParse : ISpanParsable<DefaultDoesNotParse>, ISpanFormattable
{
    public override string ToString() => "x";

    public string ToString(string? format, IFormatProvider? formatProvider) => "x";

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        charsWritten = 0;
        return true;
    }

    static DefaultDoesNotParse IParsable<DefaultDoesNotParse>.Parse(string s, IFormatProvider? provider) => throw new FormatException();

    static DefaultDoesNotParse ISpanParsable<DefaultDoesNotParse>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        throw new FormatException();

    static bool IParsable<DefaultDoesNotParse>.TryParse(
        [NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        out DefaultDoesNotParse result
    )
    {
        result = default;
        return false;
    }

    static bool ISpanParsable<DefaultDoesNotParse>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out DefaultDoesNotParse result)
    {
        result = default;
        return false;
    }
}

public class Open;

public sealed record RecordWithCollection
{
    public RecordWithCollection(ImmutableArray<int> values) => Values = values;

    public ImmutableArray<int> Values { get; }
}

public readonly record struct StructWithCollection
{
    private readonly ImmutableArray<int> _values;

    public int Count => _values.IsDefault ? 0 : _values.Length;
}

public sealed class HandsOutList
{
    public List<int> Values { get; } = [];
}

public sealed class HandsOutArray
{
    public static int[] Values() => [];
}

public sealed class HandsOutNestedArray
{
    public ImmutableArray<int[]> Values { get; } = [];
}

public static class StringHelper;

// Not wrong; it shows the API listing every feature that a promise can have.
public sealed class Promise<T> : IProgress<T>
    where T : struct
{
    public int Value { get; init; }

    public static string? Find<TName>(IEnumerable<string?> names, int? at = null, Rounding how = Rounding.Floor)
        where TName : class => names.ElementAtOrDefault(at ?? (int)how);

    public void Report(T value) => throw new NotSupportedException();
}
