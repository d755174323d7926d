namespace Hansa.Statistics.Classifications;

/// <summary>Codes that begin with a prefix belong to a class, for a time.</summary>
/// <param name="Class">The class's code; empty when the scheme leaves these codes out.</param>
/// <param name="First">The first day; nothing when it always held.</param>
/// <param name="Last">The last day; nothing while it lasts.</param>
public sealed record PrefixRule(string Prefix, string Class, DateOnly? First = null, DateOnly? Last = null)
{
    public bool HoldsOn(DateOnly day) => (First is null || First <= day) && (Last is null || day <= Last);

    public bool Overlaps(PrefixRule other) =>
        Prefix == other.Prefix
        && (First ?? DateOnly.MinValue) <= (other.Last ?? DateOnly.MaxValue)
        && (other.First ?? DateOnly.MinValue) <= (Last ?? DateOnly.MaxValue);
}
