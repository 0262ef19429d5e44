using NodaTime;

namespace Pilkada.Documents;

// The texts of one row or one JSON object, and the one place where they become values of the kernel.
// Every reader returns null and reports when the text is not what it should be. A text that is null was reported before.
internal sealed class Fields(Func<string, string?> text, Func<string, DataLocation> at, TableFormat? format, ProblemSink sink)
{
    private bool _undeclaredReported;

    public ProblemSink Sink => sink;

    // Shared by all rows of a table: an undeclared format is one mistake, however many cells show it.
    public Func<bool>? FirstUndeclared { get; init; }

    // The columns that the file has.
    public IReadOnlyCollection<string> Columns { get; init; } = [];

    public DataLocation At(string column = "") => at(column);

    public string this[string column] => text(column) ?? string.Empty;

    // Whether the text could not be read at all, which was reported then.
    public bool IsLost(string column) => text(column) is null;

    public bool IsBlank(string column) => this[column].Length == 0;

    public void Report(NoticeKind kind, string column, params (string Name, Quantity Value)[] arguments) =>
        sink.Add(kind, at(column), arguments);

    // The text of a required cell, or null when it is empty and that is reported.
    public string? Required(string column)
    {
        var value = text(column);
        if (value is null)
        {
            sink.Again();
            return null;
        }

        if (value.Length > 0)
        {
            return value;
        }

        Report(DocumentProblems.ValueMissing, column, ("column", Quantity.Of(column)));
        return null;
    }

    public string? Optional(string column) => IsBlank(column) ? null : this[column];

    // The empty id when the cell is empty and may be.
    public Id<T>? Id<T>(string column, bool required = true)
    {
        if (!required && IsBlank(column) && !IsLost(column))
        {
            return default(Id<T>);
        }

        return Required(column) is { } value ? ParseId<T>(column, value) : null;
    }

    public Id<T>? ParseId<T>(string column, string value)
    {
        if (Pilkada.Id<T>.TryParse(value, out var id) && !id.IsEmpty)
        {
            return id;
        }

        Report(DocumentProblems.IdMalformed, column, ("value", ProblemSink.Quote(value)));
        return null;
    }

    public AreaCode? Area(string column) => Required(column) is { } value ? ParseArea(column, value) : null;

    public AreaCode? ParseArea(string column, string value)
    {
        if (AreaCode.TryParse(value, out var code))
        {
            return code;
        }

        Report(DocumentProblems.AreaMalformed, column, ("value", ProblemSink.Quote(value)));
        return null;
    }

    public Place? Place(string column)
    {
        if (Required(column) is not { } value)
        {
            return null;
        }

        if (Pilkada.Place.TryParse(value, out var place))
        {
            return place;
        }

        Report(
            char.IsAsciiDigit(value[0]) ? DocumentProblems.AreaMalformed : DocumentProblems.IdMalformed,
            column,
            ("value", ProblemSink.Quote(value))
        );
        return null;
    }

    public T? Choice<T>(string column, ImmutableArray<(string Name, T Value)> choices)
        where T : struct
    {
        if (Required(column) is not { } value)
        {
            return null;
        }

        foreach (var (name, result) in choices)
        {
            if (string.Equals(name, value, StringComparison.Ordinal))
            {
                return result;
            }
        }

        Report(
            DocumentProblems.ChoiceUnknown,
            column,
            ("value", ProblemSink.Quote(value)),
            ("choices", Quantity.Of(string.Join(", ", choices.Select(c => c.Name))))
        );
        return null;
    }

    public T? Choice<T>(string column, ImmutableArray<(string Name, T Value)> choices, T otherwise)
        where T : struct => IsBlank(column) && !IsLost(column) ? otherwise : Choice(column, choices);

    // True, false, or null when the cell is empty or is neither.
    public bool? YesOrNo(string column) => IsBlank(column) && !IsLost(column) ? null : Choice(column, Choices.YesNo);

    public Unit? Unit(string column)
    {
        if (Required(column) is not { } code)
        {
            return null;
        }

        if (Pilkada.Unit.Find(code) is { } unit)
        {
            return unit;
        }

        Report(
            DocumentProblems.ChoiceUnknown,
            column,
            ("value", ProblemSink.Quote(code)),
            ("choices", Quantity.Of(string.Join(", ", Pilkada.Unit.All.Select(u => u.Code))))
        );
        return null;
    }

    public Fraction? Number(string column) => Required(column) is { } value ? ParseNumber(column, value) : null;

    public Fraction? ParseNumber(string column, string value)
    {
        switch (TableFormats.ReadNumber(value, format, out var number))
        {
            case Reading.Read:
                return number;
            case Reading.Undeclared:
                Undeclared(column, value);
                return null;
            case Reading.OutOfRange:
                Report(DocumentProblems.NumberTooLarge, column, ("value", ProblemSink.Quote(value)));
                return null;
            default:
                Report(
                    DocumentProblems.NumberMalformed,
                    column,
                    ("value", ProblemSink.Quote(value)),
                    ("format", Quantity.Of(TableFormats.NameOf(format ?? TableFormat.Invariant)))
                );
                return null;
        }
    }

    // A whole number from 0 to a largest one.
    public int? WholeNumber(string column, int most)
    {
        if (Number(column) is not { } number)
        {
            return null;
        }

        if (number is { IsInteger: true, Sign: >= 0 } && number <= Fraction.FromInteger(most))
        {
            return (int)number.Numerator;
        }

        Report(
            DocumentProblems.NumberOutOfRange,
            column,
            ("value", ProblemSink.Quote(this[column])),
            ("least", Quantity.Of(0)),
            ("most", Quantity.Of(most))
        );
        return null;
    }

    // A whole number from 0 on, of things that are counted.
    public Fraction? Count(string column, Unit unit)
    {
        if (Number(column) is not { } number)
        {
            return null;
        }

        return CheckCount(column, number, unit) ? number : null;
    }

    public bool CheckCount(string column, Fraction number, Unit unit)
    {
        if (number is { IsInteger: true, Sign: >= 0 })
        {
            return true;
        }

        Report(DocumentProblems.CountImpossible, column, ("value", ProblemSink.Quote(this[column])), ("unit", Quantity.Of(unit.Name)));
        return false;
    }

    public LocalDate? Date(string column)
    {
        if (IsBlank(column))
        {
            return null;
        }

        return ParseDate(column, this[column]);
    }

    public LocalDate? ParseDate(string column, string value)
    {
        switch (TableFormats.ReadDate(value, format, out var date))
        {
            case Reading.Read:
                return date;
            case Reading.Undeclared:
                Undeclared(column, value);
                return null;
            case Reading.OutOfRange:
                Report(DocumentProblems.DateOutOfRange, column, ("value", ProblemSink.Quote(value)));
                return null;
            default:
                Report(DocumentProblems.DateMalformed, column, ("value", ProblemSink.Quote(value)));
                return null;
        }
    }

    public bool InOrder(string fromColumn, string toColumn, LocalDate? from, LocalDate? to)
    {
        if (from is not { } first || to is not { } last || last >= first)
        {
            return true;
        }

        Report(DocumentProblems.DatesReversed, toColumn, ("from", Quantity.Of(first)), ("to", Quantity.Of(last)));
        return false;
    }

    // Both languages or neither.
    public LocalText? Text(string stem)
    {
        var (indonesian, english) = (stem + "_id", stem + "_en");
        if (IsLost(indonesian) || IsLost(english))
        {
            sink.Again();
            return null;
        }

        if (IsBlank(indonesian) && IsBlank(english))
        {
            return null;
        }

        foreach (var column in new[] { indonesian, english })
        {
            if (IsBlank(column))
            {
                Report(DocumentProblems.LanguageMissing, column, ("column", Quantity.Of(column)));
                return null;
            }
        }

        return new LocalText(this[indonesian], this[english]);
    }

    public LocalText? RequiredText(string stem)
    {
        if (!IsBlank(stem + "_id") || !IsBlank(stem + "_en"))
        {
            return Text(stem);
        }

        if (IsLost(stem + "_en"))
        {
            sink.Again();
        }
        else
        {
            Required(stem + "_id");
        }

        return null;
    }

    // The items of a list in one cell, joined by semicolons; an item that stands twice is reported.
    public ImmutableArray<string> List(string column) =>
        Distinct(column, this[column].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public ImmutableArray<string> Distinct(string column, IEnumerable<string> items)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var once = ImmutableArray.CreateBuilder<string>();
        foreach (var item in items)
        {
            if (seen.Add(item))
            {
                once.Add(item);
            }
            else
            {
                Report(DocumentProblems.ItemTwice, column, ("value", ProblemSink.Quote(item)));
            }
        }

        return once.ToImmutable();
    }

    private void Undeclared(string column, string value)
    {
        if (FirstUndeclared?.Invoke() ?? !_undeclaredReported)
        {
            _undeclaredReported = true;
            Report(DocumentProblems.FormatUndeclared, column, ("value", ProblemSink.Quote(value)));
        }
        else
        {
            sink.Again();
        }
    }
}
