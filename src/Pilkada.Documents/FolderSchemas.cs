namespace Pilkada.Documents;

/// <summary>The JSON Schemas of the files that folders begin with, for editors that check while a person types.</summary>
/// <remarks>They say which members a file has; what the values mean together is checked when the folder is read. Thread-safe.</remarks>
public static class FolderSchemas
{
    /// <summary>Gets the schema of <c>plan.json</c> as JSON text.</summary>
    public static string Plan { get; } = Load("plan");

    /// <summary>Gets the schema of <c>calendar.json</c> as JSON text.</summary>
    public static string Calendar { get; } = Load("calendar");

    /// <summary>Gets the schema of <c>deadlines.json</c> as JSON text.</summary>
    public static string Deadlines { get; } = Load("deadlines");

    /// <summary>Gets the schema of <c>parameters.json</c> as JSON text.</summary>
    public static string Parameters { get; } = Load("parameters");

    /// <summary>Gets the schema of <c>glossary.json</c> as JSON text.</summary>
    public static string Glossary { get; } = Load("glossary");

    internal static string Load(string name)
    {
        using var stream = typeof(FolderSchemas).Assembly.GetManifestResourceStream($"{name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
