using System.Diagnostics.CodeAnalysis;

namespace Pilkada;

/// <summary>What comes of reading untrusted data: a value, or all the problems that stand in its way.</summary>
/// <typeparam name="T">The value.</typeparam>
/// <remarks>It appears only where untrusted data enters, and is never nested. Immutable and thread-safe.</remarks>
/// <example><code>if (outcome.TryGetValue(out var plan)) { ... } else { foreach (var p in outcome.Problems) { ... } }</code></example>
public sealed class Outcome<T>
    where T : notnull
{
    private readonly T? _value;

    private Outcome(T? value, ImmutableArray<Problem> problems)
    {
        _value = value;
        Problems = problems;
    }

    /// <summary>Gets a value indicating whether there is a value.</summary>
    public bool Succeeded => Problems.IsEmpty;

    /// <summary>Gets all problems, in the order of the data; empty when there is a value.</summary>
    public ImmutableArray<Problem> Problems { get; }

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">There are problems instead.</exception>
    public T Value =>
        TryGetValue(out var value)
            ? value
            : throw new InvalidOperationException($"There is no value but {Problems.Length} problem(s); the first: {Problems[0]}");

    /// <summary>Makes a success.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The outcome.</returns>
    public static Outcome<T> Success(T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new Outcome<T>(value, []);
    }

    /// <summary>Makes a failure.</summary>
    /// <param name="problems">All the problems; at least one.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">There is no problem.</exception>
    public static Outcome<T> Failure(params IEnumerable<Problem> problems)
    {
        ImmutableArray<Problem> all = [.. problems];
        return all.IsEmpty
            ? throw new ArgumentException("A failure has at least one problem.", nameof(problems))
            : new Outcome<T>(default, all);
    }

    /// <summary>Gets the value if there is one.</summary>
    /// <param name="value">The value, or the default when there are problems.</param>
    /// <returns>Whether there is a value.</returns>
    public bool TryGetValue([NotNullWhen(true)] out T? value)
    {
        value = _value;
        return Succeeded;
    }
}
