namespace Pilkada.Documents;

/// <summary>The JSON Schema of <c>plan.json</c>, for editors that check while a person types.</summary>
public static class PlanSchema
{
    /// <summary>Gets the schema as JSON text.</summary>
    public static string Json { get; } = Load();

    private static string Load()
    {
        using var stream = typeof(PlanSchema).Assembly.GetManifestResourceStream("plan.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
