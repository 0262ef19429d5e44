using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using NodaTime;

namespace Pilkada.Tests;

public sealed class LocalFormatTests
{
    private static string Separator(Language language) => language == Language.Indonesian ? "." : ",";

    private static string Point(Language language) => language == Language.Indonesian ? "," : ".";

    [Fact]
    public void A_Whole_Number_Reads_Back_Without_Its_Separators() =>
        Laws.Check(
            Generators.Integers(),
            Generators.Languages(),
            (value, language) =>
            {
                var text = LocalFormat.Number(value, language);
                Assert.Equal(
                    value,
                    BigInteger.Parse(text.Replace(Separator(language), null, StringComparison.Ordinal), CultureInfo.InvariantCulture)
                );
                var groups = text.TrimStart('-').Split(Separator(language));
                Assert.InRange(groups[0].Length, 1, 3);
                Assert.All(groups.Skip(1), g => Assert.Equal(3, g.Length));
            }
        );

    [Fact]
    public void A_Fraction_Reads_Back_Exactly() =>
        Laws.Check(
            Generators.Fractions(),
            Generators.Languages(),
            (value, language) =>
            {
                var text = LocalFormat.Number(value, language).Replace(Separator(language), null, StringComparison.Ordinal);
                var parts = text.Split(Point(language));
                var read =
                    parts.Length == 1 ? Fraction.Parse(text) : Fraction.Parse($"{parts[0]}{parts[1]}/1{new string('0', parts[1].Length)}");
                Assert.Equal(value, read);
                Assert.True(parts.Length == 1 || (parts[1].Length is >= 1 and <= 6 && parts[1][^1] != '0'));
            }
        );

    [Fact]
    public void A_Fraction_Is_A_Decimal_Exactly_When_Six_Places_Hold_It() =>
        Laws.Check(
            Generators.Fractions().Where(f => !f.IsInteger),
            Generators.Languages(),
            (value, language) =>
                Assert.Equal(
                    (1_000_000 % value.Denominator).IsZero,
                    !LocalFormat.Number(value, language).Contains('/', StringComparison.Ordinal)
                )
        );

    [Theory]
    [InlineData("0", "0", "0")]
    [InlineData("999", "999", "999")]
    [InlineData("1000", "1.000", "1,000")]
    [InlineData("-1000", "-1.000", "-1,000")]
    [InlineData("-100", "-100", "-100")]
    [InlineData("8926662", "8.926.662", "8,926,662")]
    [InlineData("1321/20", "66,05", "66.05")]
    [InlineData("-1/2", "-0,5", "-0.5")]
    [InlineData("2/3", "2/3", "2/3")]
    [InlineData("14000/3", "14.000/3", "14,000/3")]
    [InlineData("1/64", "0,015625", "0.015625")]
    [InlineData("1/128", "1/128", "1/128")]
    [InlineData("24691/20", "1.234,55", "1,234.55")]
    public void Number_Table(string value, string indonesian, string english)
    {
        var number = Fraction.Parse(value);
        Assert.Equal(indonesian, LocalFormat.Number(number, Language.Indonesian));
        Assert.Equal(english, LocalFormat.Number(number, Language.English));
    }

    [Theory]
    [InlineData(2024, 1, 1, "1 Januari 2024", "1 January 2024", "Senin", "Monday")]
    [InlineData(2024, 2, 20, "20 Februari 2024", "20 February 2024", "Selasa", "Tuesday")]
    [InlineData(2024, 3, 13, "13 Maret 2024", "13 March 2024", "Rabu", "Wednesday")]
    [InlineData(2024, 4, 4, "4 April 2024", "4 April 2024", "Kamis", "Thursday")]
    [InlineData(2024, 5, 31, "31 Mei 2024", "31 May 2024", "Jumat", "Friday")]
    [InlineData(2024, 6, 15, "15 Juni 2024", "15 June 2024", "Sabtu", "Saturday")]
    [InlineData(2024, 7, 7, "7 Juli 2024", "7 July 2024", "Minggu", "Sunday")]
    [InlineData(2024, 8, 20, "20 Agustus 2024", "20 August 2024", "Selasa", "Tuesday")]
    [InlineData(2024, 9, 2, "2 September 2024", "2 September 2024", "Senin", "Monday")]
    [InlineData(2024, 10, 9, "9 Oktober 2024", "9 October 2024", "Rabu", "Wednesday")]
    [InlineData(2024, 11, 27, "27 November 2024", "27 November 2024", "Rabu", "Wednesday")]
    [InlineData(2024, 12, 31, "31 Desember 2024", "31 December 2024", "Selasa", "Tuesday")]
    public void Date_Table(int year, int month, int day, string indonesian, string english, string hari, string weekday)
    {
        var date = new LocalDate(year, month, day);
        Assert.Equal((indonesian, english), (LocalFormat.Date(date, Language.Indonesian), LocalFormat.Date(date, Language.English)));
        Assert.Equal((hari, weekday), (LocalFormat.Weekday(date, Language.Indonesian), LocalFormat.Weekday(date, Language.English)));
    }

    [Fact]
    public void Weekdays_Come_Round_After_Seven_Days_And_Not_Before() =>
        Laws.Check(
            Generators.Dates(),
            Generators.Languages(),
            (date, language) =>
            {
                var week = Enumerable.Range(0, 7).Select(d => LocalFormat.Weekday(date.PlusDays(d), language)).ToArray();
                Assert.Equal(7, week.Distinct().Count());
                Assert.Equal(week[0], LocalFormat.Weekday(date.PlusDays(7), language));
            }
        );

    [Fact]
    public void A_Time_Is_Hours_And_Minutes_Of_Two_Digits() =>
        Laws.Check(
            Generators.Times(),
            time =>
            {
                var english = LocalFormat.Time(time, Language.English);
                Assert.Equal(time.ToString("HH':'mm", CultureInfo.InvariantCulture), english);
                Assert.Equal(english.Replace(':', '.'), LocalFormat.Time(time, Language.Indonesian));
            }
        );

    [Fact]
    public void A_Duration_Reads_Back_Exactly() =>
        Laws.Check(
            Gen.OneOf(
                Gen.Choose(-100_000, 100_000).Select(m => Duration.FromMinutes(m)),
                Gen.Choose(int.MinValue + 1, int.MaxValue).Select(n => Duration.FromNanoseconds((long)n * 1_000_003)),
                Gen.Elements(Duration.Zero, Duration.MinValue, Duration.MaxValue)
            ),
            Generators.Languages(),
            (duration, language) =>
            {
                var text = LocalFormat.Duration(duration, language);
                var words = text.TrimStart('-').Split(' ');
                Dictionary<string, long> seconds = new()
                {
                    ["hari"] = 86_400,
                    ["day"] = 86_400,
                    ["jam"] = 3_600,
                    ["hour"] = 3_600,
                    ["menit"] = 60,
                    ["minute"] = 60,
                    ["detik"] = 1,
                    ["second"] = 1,
                };
                var read = Fraction.Zero;
                for (var i = 0; i < words.Length; i += 2)
                {
                    var number = words[i].Replace(Separator(language), null, StringComparison.Ordinal).Split(Point(language));
                    var amount =
                        number.Length == 1
                            ? Fraction.Parse(number[0])
                            : Fraction.Parse($"{number[0]}{number[1]}/1{new string('0', number[1].Length)}");
                    Assert.True(amount.Sign > 0 || duration == Duration.Zero);
                    Assert.Equal(language == Language.English && amount != Fraction.One, words[i + 1][^1] == 's');
                    read += amount * seconds[words[i + 1].TrimEnd('s')];
                }

                var sign = text[0] == '-' ? -1 : 1;
                Assert.Equal(Fraction.Of(duration.ToBigIntegerNanoseconds(), 1_000_000_000), read * sign);
            }
        );

    [Theory]
    [InlineData(0, "0 menit", "0 minutes")]
    [InlineData(60, "1 menit", "1 minute")]
    [InlineData(95_400, "1 hari 2 jam 30 menit", "1 day 2 hours 30 minutes")]
    [InlineData(-7_201, "-2 jam 1 detik", "-2 hours 1 second")]
    [InlineData(86_400_000, "1.000 hari", "1,000 days")]
    public void Duration_Table(long seconds, string indonesian, string english)
    {
        var duration = Duration.FromSeconds(seconds);
        Assert.Equal(
            (indonesian, english),
            (LocalFormat.Duration(duration, Language.Indonesian), LocalFormat.Duration(duration, Language.English))
        );
    }

    [Theory]
    [InlineData(0, "0 hari", "0 days")]
    [InlineData(1, "1 hari", "1 day")]
    [InlineData(-1, "-1 hari", "-1 day")]
    [InlineData(1_234, "1.234 hari", "1,234 days")]
    public void Days_Table(int days, string indonesian, string english) =>
        Assert.Equal((indonesian, english), (LocalFormat.Days(days, Language.Indonesian), LocalFormat.Days(days, Language.English)));

    [Fact]
    public void A_List_Names_Every_Item_Once_In_Order() =>
        Laws.Check(
            Gen.Choose(0, 9).ListOf(),
            Generators.Languages(),
            (numbers, language) =>
            {
                var items = numbers.Select((n, i) => $"x{n}-{i}").ToArray();
                var text = LocalFormat.List(items, language);
                var words = text.Split([", dan ", ", ", " dan ", " and "], StringSplitOptions.RemoveEmptyEntries);
                Assert.Equal(items, words);
            }
        );

    [Theory]
    [InlineData("", "", "")]
    [InlineData("a", "a", "a")]
    [InlineData("a|b", "a dan b", "a and b")]
    [InlineData("a|b|c", "a, b, dan c", "a, b and c")]
    [InlineData("a|b|c|d", "a, b, c, dan d", "a, b, c and d")]
    public void List_Table(string items, string indonesian, string english)
    {
        var list = items.Split('|', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((indonesian, english), (LocalFormat.List(list, Language.Indonesian), LocalFormat.List(list, Language.English)));
        Assert.Throws<ArgumentNullException>(() => LocalFormat.List(null!, Language.English));
    }
}

public sealed class LocalTextTests
{
    [Fact]
    public void Neither_Side_Is_Empty()
    {
        Assert.Throws<ArgumentException>("indonesian", () => new LocalText(" ", "x"));
        Assert.Throws<ArgumentException>("english", () => new LocalText("x", ""));
        Assert.Throws<ArgumentNullException>("indonesian", () => new LocalText(null!, "x"));
        Assert.Throws<ArgumentNullException>("english", () => new LocalText("x", null!));
        Assert.Throws<ArgumentException>(() => LocalText.Same(" "));
    }

    [Fact]
    public void Each_Language_Gets_Its_Side()
    {
        var text = new LocalText("Masa tenang", "Quiet period");
        Assert.Equal(("Masa tenang", "Quiet period"), (text.In(Language.Indonesian), text.In(Language.English)));
        Assert.Throws<ArgumentOutOfRangeException>(() => text.In((Language)2));
        Assert.Equal("Quiet period", text.ToString());
        Assert.Equal(LocalText.Same("Lebak").In(Language.Indonesian), LocalText.Same("Lebak").In(Language.English));
    }

    [Fact]
    public void Texts_Are_Equal_When_Both_Sides_Are()
    {
        var text = new LocalText("a", "b");
        Assert.True(text.Equals(new LocalText("a", "b")));
        Assert.True(text.Equals((object)new LocalText("a", "b")));
        Assert.Equal(text.GetHashCode(), new LocalText("a", "b").GetHashCode());
        Assert.All(
            new[] { new LocalText("a", "x"), new LocalText("x", "b"), new LocalText("A", "b"), null },
            o => Assert.False(text.Equals(o))
        );
    }
}

public sealed class QuantityTests
{
    [Fact]
    public void A_Quantity_Holds_What_It_Was_Made_Of_And_Nothing_Else()
    {
        var text = new LocalText("a", "b");
        var all = new (Quantity Quantity, QuantityKind Kind, Func<Quantity, object> Get, object Value)[]
        {
            (Quantity.Of(Fraction.Of(2, 3)), QuantityKind.Number, q => q.Number, Fraction.Of(2, 3)),
            (Quantity.Of(Generators.FirstDay), QuantityKind.Date, q => q.Date, Generators.FirstDay),
            (Quantity.Of(new LocalTime(7, 0)), QuantityKind.Time, q => q.Time, new LocalTime(7, 0)),
            (Quantity.Of(true), QuantityKind.Truth, q => q.Truth, true),
            (Quantity.Of(text), QuantityKind.Text, q => q.Text, text),
            (Quantity.Unknown(text), QuantityKind.Unknown, q => q.Reason, text),
        };
        foreach (var row in all)
        {
            Assert.Equal(row.Kind, row.Quantity.Kind);
            Assert.Equal(row.Kind == QuantityKind.Unknown, row.Quantity.IsUnknown);
            Assert.Equal(row.Value, row.Get(row.Quantity));
            foreach (var other in all.Where(o => o.Kind != row.Kind))
            {
                Assert.Throws<InvalidOperationException>(() => other.Get(row.Quantity));
                Assert.NotEqual(other.Quantity, row.Quantity);
            }
        }

        Assert.Equal(Quantity.Of(text).Text, text);
        Assert.Equal(LocalText.Same("x"), Quantity.Of("x").Text);
        Assert.Equal(Quantity.Of(5L), Quantity.Of((BigInteger)5));
        Assert.Equal(Quantity.Of(5L), Quantity.Of((Fraction)5));
        Assert.Throws<ArgumentNullException>(() => Quantity.Of((LocalText)null!));
        Assert.Throws<ArgumentNullException>(() => Quantity.Unknown(null!));
        Assert.Throws<ArgumentException>(() => Quantity.Of(" "));
    }

    [Fact]
    public void Equality_Is_That_Of_What_Is_Held() =>
        Laws.Check(
            Generators.Quantities(),
            Generators.Quantities(),
            (a, b) =>
            {
                Assert.True(a.Equals(a));
                Assert.False(a.Equals(null));
                Assert.Equal(a.Equals(b), b.Equals((object)a));
                var expected =
                    a.Kind == b.Kind
                    && a.Kind switch
                    {
                        QuantityKind.Number => a.Number == b.Number,
                        QuantityKind.Date => a.Date == b.Date,
                        QuantityKind.Time => a.Time == b.Time,
                        QuantityKind.Truth => a.Truth == b.Truth,
                        QuantityKind.Text => a.Text.Equals(b.Text),
                        _ => true,
                    };
                Assert.Equal(expected, a.Equals(b));
                if (expected)
                {
                    Assert.Equal(a.GetHashCode(), b.GetHashCode());
                }
            }
        );

    [Fact]
    public void Unknown_Is_Not_Zero_And_Not_False()
    {
        var unknown = Quantity.Unknown(LocalText.Same("x"));
        Assert.NotEqual(Quantity.Of(0), unknown);
        Assert.NotEqual(Quantity.Of(false), unknown);
        Assert.Equal(Quantity.Unknown(LocalText.Same("y")), unknown);
    }

    [Fact]
    public void Format_Is_That_Of_What_Is_Held() =>
        Laws.Check(
            Generators.Quantities(),
            Generators.Languages(),
            (quantity, language) =>
            {
                var indonesian = language == Language.Indonesian;
                var expected = quantity.Kind switch
                {
                    QuantityKind.Number => LocalFormat.Number(quantity.Number, language),
                    QuantityKind.Date => LocalFormat.Date(quantity.Date, language),
                    QuantityKind.Time => LocalFormat.Time(quantity.Time, language),
                    QuantityKind.Truth => indonesian ? (quantity.Truth ? "ya" : "tidak") : (quantity.Truth ? "yes" : "no"),
                    QuantityKind.Text => quantity.Text.In(language),
                    _ => (indonesian ? "tidak diketahui: " : "unknown: ") + quantity.Reason.In(language),
                };
                Assert.Equal(expected, quantity.Format(language));
                Assert.Equal(quantity.Format(Language.English), quantity.ToString());
            }
        );
}

public sealed class UnitTests
{
    [Fact]
    public void Every_Unit_Is_Listed_Once_And_Found_By_Its_Code()
    {
        Unit[] named =
        [
            Unit.None,
            Unit.Persons,
            Unit.Officers,
            Unit.Voters,
            Unit.Tps,
            Unit.Areas,
            Unit.Ballots,
            Unit.Days,
            Unit.Share,
            Unit.Percent,
            Unit.Points,
            Unit.Cases,
            Unit.Items,
            Unit.WorkingDays,
            Unit.Hours,
            Unit.Months,
            Unit.Years,
            Unit.Metres,
        ];
        string[] codes =
        [
            "none",
            "persons",
            "officers",
            "voters",
            "tps",
            "areas",
            "ballots",
            "days",
            "share",
            "percent",
            "points",
            "cases",
            "items",
            "working-days",
            "hours",
            "months",
            "years",
            "metres",
        ];
        Assert.Equal(named, Unit.All.AsEnumerable());
        Assert.Equal(codes, named.Select(u => u.Code));
        Assert.All(named, u => Assert.Same(u, Unit.Find(u.ToString())));
        Assert.All(Enum.GetValues<Language>(), l => Assert.Equal(named.Length, named.Select(u => u.Name.In(l)).Distinct().Count()));
        Assert.Equal(new LocalText("personel Polri", "police officers"), Unit.Officers.Name);
        Assert.Null(Unit.Find("OFFICERS"));
        Assert.Null(Unit.Find(string.Empty));
    }

    [Fact]
    public void Units_Are_Equal_By_Code()
    {
        foreach (var a in Unit.All)
        {
            Assert.All(Unit.All, b => Assert.Equal(a.Code == b.Code, a.Equals(b)));
            Assert.True(a.Equals((object)a));
            Assert.False(a.Equals(null));
            Assert.Equal(a.GetHashCode(), Unit.Find(a.Code)!.GetHashCode());
        }
    }
}
