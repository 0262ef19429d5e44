using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Pilkada.Tests;

/// <summary>What every scalar promises: one text form, one order, a valid default.</summary>
public abstract class ScalarContract<T>
    where T : struct, IEquatable<T>, IComparable<T>, IComparable, ISpanParsable<T>, ISpanFormattable, IComparisonOperators<T, T, bool>
{
    private protected abstract Gen<T> Values { get; }

    /// <summary>The text of <c>default</c>; null when the default is not written.</summary>
    protected abstract string DefaultText { get; }

    /// <summary>Texts that are not of the type, the empty text apart.</summary>
    protected abstract IEnumerable<string> Malformed { get; }

    /// <summary>Whether the empty text parses, to the default.</summary>
    protected abstract bool EmptyParses { get; }

    // Values that compare equal are otherwise too rare to matter.
    private Gen<(T, T)> Pairs =>
        Gen.OneOf(from a in Values from b in Values select (a, b), Values.Select(a => (a, T.Parse(a.ToString()!, null))));

    // A call on T itself prefers the span even for a string.
    private static TValue ParseString<TValue>(string s)
        where TValue : IParsable<TValue> => TValue.Parse(s, CultureInfo.GetCultureInfo("tr-TR"));

    private static bool TryParseString<TValue>(string? s, out TValue? result)
        where TValue : IParsable<TValue> => TValue.TryParse(s, CultureInfo.GetCultureInfo("tr-TR"), out result);

    [Fact]
    public void Text_Parses_Back() =>
        Laws.Check(
            Values,
            value =>
            {
                var text = value.ToString()!;
                Assert.Equal(value, ParseString<T>(text));
                Assert.Equal(value, T.Parse(text.AsSpan(), CultureInfo.GetCultureInfo("id-ID")));
                Assert.True(TryParseString<T>(text, out var fromString));
                Assert.True(T.TryParse(text.AsSpan(), null, out var fromSpan));
                Assert.Equal((value, value), (fromString, fromSpan));
            }
        );

    [Fact]
    public void Malformed_Text_Is_Refused_And_Gives_The_Default()
    {
        string[] texts = EmptyParses ? [.. Malformed] : [.. Malformed, string.Empty];
        foreach (var text in texts)
        {
            Assert.False(TryParseString<T>(text, out var fromString), text);
            Assert.False(T.TryParse(text.AsSpan(), null, out var fromSpan), text);
            Assert.Equal((default(T), default(T)), (fromString, fromSpan));
            Assert.Throws<FormatException>(() => ParseString<T>(text));
            Assert.Throws<FormatException>(() => T.Parse(text.AsSpan(), null));
        }

        Assert.False(TryParseString<T>(null, out var fromNull));
        Assert.Equal(default, fromNull);
        Assert.Throws<ArgumentNullException>(() => ParseString<T>(null!));
    }

    [Fact]
    public void A_Character_Added_Is_Refused() =>
        Laws.Check(
            Values,
            Gen.Elements('\0', ' ', '+', '_', '\u0661', '\u00AD', '\t'),
            (value, added) =>
            {
                var text = value.ToString()!;
                Assert.False(T.TryParse(text + added, null, out _));
                Assert.False(T.TryParse(added + text, null, out _));
            }
        );

    [Fact]
    public void Default_Is_Valid_And_Reads_As_Documented()
    {
        Assert.Equal(DefaultText, default(T).ToString());
        Assert.Equal(default, T.Parse(DefaultText, null));
        Assert.Equal(EmptyParses, TryParseString<T>(string.Empty, out var empty));
        Assert.Equal(default, empty);
        Assert.Equal(0, default(T).CompareTo(default));
        Assert.Equal(default(T).GetHashCode(), T.Parse(DefaultText, null).GetHashCode());
    }

    [Fact]
    public void Formatting_Fills_A_Large_Enough_Span_And_Leaves_A_Smaller_One_Alone() =>
        Laws.Check(
            Values,
            value =>
            {
                var text = value.ToString()!;
                Assert.Equal(text, value.ToString("whatever", CultureInfo.GetCultureInfo("tr-TR")));
                for (var room = 0; room < text.Length; room++)
                {
                    Span<char> small = new char[room];
                    small.Fill('#');
                    Assert.False(value.TryFormat(small, out var none, default, null));
                    Assert.Equal(0, none);
                    Assert.Equal(-1, small.IndexOfAnyExcept('#'));
                }

                Span<char> large = new char[text.Length + 1];
                Assert.True(value.TryFormat(large, out var written, default, null));
                Assert.Equal(text, large[..written].ToString());
                Assert.True(value.TryFormat(large[..text.Length], out written, default, null));
                Assert.Equal(text.Length, written);
            }
        );

    [Fact]
    public void Text_Is_The_Same_In_Every_Culture() =>
        Laws.Check(Values, value => Cultures.Same(() => $"{value} {value:N2} {value.ToString()}"));

    [Fact]
    public void Order_Agrees_With_Equality() =>
        Laws.Check(
            Pairs,
            pair =>
            {
                var (a, b) = pair;
                var order = a.CompareTo(b);
                Assert.Equal(a.Equals(b), order == 0);
                Assert.Equal(a == b, order == 0);
                Assert.Equal(a != b, order != 0);
                Assert.Equal(Math.Sign(order), -Math.Sign(b.CompareTo(a)));
                Assert.Equal(a.Equals(b), a.ToString() == b.ToString());
                if (order == 0)
                {
                    Assert.Equal(a.GetHashCode(), b.GetHashCode());
                }
            }
        );

    [Fact]
    public void Order_Is_Transitive() =>
        Laws.Check(
            Values,
            Values,
            Values,
            (a, b, c) =>
            {
                T[] sorted = [a, b, c];
                Array.Sort(sorted);
                Assert.True(sorted[0] <= sorted[1] && sorted[1] <= sorted[2] && sorted[0] <= sorted[2]);
                Assert.Equal(sorted[0] < sorted[2], sorted[0] < sorted[1] || sorted[1] < sorted[2]);
            }
        );

    [Fact]
    public void Comparisons_Agree_With_The_Order() =>
        Laws.Check(
            Pairs,
            pair =>
            {
                var (a, b) = pair;
                var order = a.CompareTo(b);
                Assert.Equal(order < 0, a < b);
                Assert.Equal(order <= 0, a <= b);
                Assert.Equal(order > 0, a > b);
                Assert.Equal(order >= 0, a >= b);
                Assert.Equal(order, a.CompareTo((object)b));
            }
        );

    [Fact]
    public void Nothing_Stands_Before_All_And_Other_Types_Do_Not_Compare() =>
        Laws.Check(
            Values,
            value =>
            {
                Assert.Equal(1, value.CompareTo(null));
                Assert.Throws<ArgumentException>(() => value.CompareTo("36"));
            }
        );
}
