namespace Pilkada.Risk;

// An id that names something.
internal static class Ids
{
    public static Id<T> NotEmpty<T>(Id<T> id, string name) =>
        id.IsEmpty ? throw new ArgumentException($"The id of a {typeof(T).Name} is not empty.", name) : id;
}
