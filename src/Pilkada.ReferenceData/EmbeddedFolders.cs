using Pilkada.Documents;

namespace Pilkada.ReferenceData;

// The embedded folders of one kind, each read at most once.
internal sealed class EmbeddedFolders<T>
    where T : class
{
    private readonly ImmutableDictionary<Id<T>, Lazy<Outcome<T>>> _byId;

    public EmbeddedFolders(string kind, Func<IPlanFiles, Outcome<T>> read)
    {
        Ids =
        [
            .. EmbeddedPlanFiles
                .AllNames.Select(n => n.Split('/'))
                .Where(parts => parts.Length > 2 && parts[0] == kind)
                .Select(parts => Id<T>.Parse(parts[1]))
                .Distinct()
                .Order(),
        ];
        _byId = Ids.ToImmutableDictionary(id => id, id => new Lazy<Outcome<T>>(() => read(new EmbeddedPlanFiles($"{kind}/{id}/"))));
    }

    public ImmutableArray<Id<T>> Ids { get; }

    public T? Find(Id<T> id) => _byId.ContainsKey(id) ? Load(id) : null;

    public T Load(Id<T> id)
    {
        if (!_byId.TryGetValue(id, out var lazy))
        {
            throw new ArgumentException($"'{id}' is not one of {string.Join(", ", Ids)}.", nameof(id));
        }

        return EmbeddedFolder.ValueOf(lazy.Value, id.ToString());
    }
}

// One embedded folder, read at most once.
internal sealed class EmbeddedFolder<T>(string kind, Func<IPlanFiles, Outcome<T>> read)
    where T : class
{
    private readonly Lazy<Outcome<T>> _outcome = new(() => read(new EmbeddedPlanFiles($"{kind}/")));

    public T Load() => EmbeddedFolder.ValueOf(_outcome.Value, kind);
}

internal static class EmbeddedFolder
{
    public static T ValueOf<T>(Outcome<T> outcome, string name)
        where T : class =>
        outcome.TryGetValue(out var value)
            ? value
            : throw new InvalidOperationException($"The embedded {name} has problems:\n{string.Join("\n", outcome.Problems)}");
}
