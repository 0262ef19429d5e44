namespace Pilkada.Tool.Verbs;

// What the verbs about rules share.
internal static class Rules
{
    public static ExitCode? Find(Session session, string text, out Rule rule)
    {
        rule = null!;
        if (Code.TryParse(text.ToUpperInvariant(), out var id) && Catalog.Book.Find(id) is { } found)
        {
            rule = found;
            return null;
        }

        return session.Fail(ExitCode.Usage, ToolNotices.UnknownRule, ("rule", Quantity.Of(text.Length == 0 ? "\"\"" : text)));
    }
}
