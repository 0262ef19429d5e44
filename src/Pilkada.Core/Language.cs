namespace Pilkada;

/// <summary>A language that every text of the project exists in.</summary>
public enum Language
{
    /// <summary>Bahasa Indonesia, code <c>id</c>; the default.</summary>
    Indonesian = 0,

    /// <summary>English, code <c>en</c>.</summary>
    English = 1,
}
