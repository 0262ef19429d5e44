using Pilkada.Documents;

namespace Pilkada.ReferenceData;

/// <summary>The official terms that the packages use, in both languages, each with its sources.</summary>
/// <remarks>Read once, when first asked for. Thread-safe.</remarks>
/// <example>
/// <code>
/// ReferenceGlossary.Glossary.Find("PSU")!.Name.English // repeated voting
/// ReferenceGlossary.Glossary.Find("DPTb")!.ChangesMeaning // true
/// </code>
/// </example>
public static class ReferenceGlossary
{
    private static readonly EmbeddedFolder<Glossary> Folder = new("glossary", files => GlossaryFolder.Read(files));

    /// <summary>Gets the glossary.</summary>
    /// <exception cref="InvalidOperationException">The embedded files have problems, all of which the message lists.</exception>
    public static Glossary Glossary => Folder.Load();
}
