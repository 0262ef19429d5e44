namespace Pilkada.Documents;

/// <summary>The files of a plan or a calendar, wherever they are kept: a folder, an archive, embedded resources.</summary>
/// <remarks>Names are relative to the folder and joined by <c>/</c>, as in <c>plan.json</c> or <c>tables/tps.csv</c>.</remarks>
public interface IPlanFiles
{
    /// <summary>Gets the names of the files, in ordinal order.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>Opens a file.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>A stream that the caller disposes, or null when there is no such file or it may not be read.</returns>
    Stream? Open(string name);
}
