using System.Diagnostics;

namespace Pilkada;

/// <summary>What a term means by its sources.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TermMeaning
{
    /// <summary>Creates a meaning.</summary>
    /// <param name="statement">What the term means, in words.</param>
    /// <param name="citations">What says so or uses it so; at least one.</param>
    /// <exception cref="ArgumentException">There is no citation.</exception>
    public TermMeaning(LocalText statement, params IEnumerable<Citation> citations)
    {
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(citations);
        Statement = statement;
        Citations = [.. citations];
        if (Citations.IsEmpty)
        {
            throw new ArgumentException("A meaning has at least one citation.", nameof(citations));
        }
    }

    /// <summary>Gets what the term means.</summary>
    public LocalText Statement { get; }

    /// <summary>Gets what says so; at least one.</summary>
    public ImmutableArray<Citation> Citations { get; }
}

/// <summary>An official term in both languages, with what it means.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
/// <example><code>ReferenceGlossary.Glossary.Find("DPTb")!.ChangesMeaning // true: always name the article</code></example>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class GlossaryTerm
{
    /// <summary>Creates a term.</summary>
    /// <param name="name">The official Indonesian term or abbreviation, and its English translation.</param>
    /// <param name="meanings">What it means, one for each law or source that means something else by it; at least one.</param>
    /// <exception cref="ArgumentException">There is no meaning.</exception>
    public GlossaryTerm(LocalText name, params IEnumerable<TermMeaning> meanings)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(meanings);
        Name = name;
        Meanings = [.. meanings];
        if (Meanings.IsEmpty)
        {
            throw new ArgumentException($"The term {name.Indonesian} has at least one meaning.", nameof(meanings));
        }
    }

    /// <summary>Gets the official Indonesian term or abbreviation, and its English translation.</summary>
    public LocalText Name { get; }

    /// <summary>Gets what it means, in the order given; at least one.</summary>
    public ImmutableArray<TermMeaning> Meanings { get; }

    /// <summary>Gets a value indicating whether laws or sources mean different things by it, so that its article must always be named.</summary>
    public bool ChangesMeaning => Meanings.Length > 1;

    /// <summary>Returns the Indonesian term.</summary>
    /// <returns>For example <c>DPTb</c>.</returns>
    public override string ToString() => Name.Indonesian;
}

/// <summary>The official terms, each with its translation and sources.</summary>
/// <remarks>Terms are compared without regard to letter case. Immutable and thread-safe.</remarks>
/// <example><code>glossary.Find("surat suara")!.Name.English // ballot</code></example>
public sealed class Glossary
{
    private readonly Dictionary<string, GlossaryTerm> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Creates a glossary.</summary>
    /// <param name="terms">The terms; each Indonesian name once.</param>
    /// <exception cref="ArgumentException">An Indonesian name stands twice.</exception>
    public Glossary(params IEnumerable<GlossaryTerm> terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        Terms = [.. terms.OrderBy(t => t.Name.Indonesian, StringComparer.OrdinalIgnoreCase)];
        foreach (var term in Terms)
        {
            if (!_byName.TryAdd(term.Name.Indonesian, term))
            {
                throw new ArgumentException($"The term {term} stands twice.", nameof(terms));
            }
        }

        // An Indonesian name goes before a translation, and among equal translations the first term.
        foreach (var term in Terms)
        {
            _byName.TryAdd(term.Name.English, term);
        }
    }

    /// <summary>Gets the terms, in order of their Indonesian names.</summary>
    public ImmutableArray<GlossaryTerm> Terms { get; }

    /// <summary>Finds a term by its name in either language.</summary>
    /// <param name="name">The term, such as <c>surat suara</c> or <c>ballot</c>.</param>
    /// <returns>The term, or null when there is none; where one translation serves several, the first of them.</returns>
    public GlossaryTerm? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _byName.GetValueOrDefault(name);
    }
}
