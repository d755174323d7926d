namespace Hansa.Statistics.Classifications;

/// <summary>A region where firms that export from elsewhere have their legal address: a capital, or a seat of large companies.</summary>
/// <param name="Region">The region's code.</param>
/// <param name="IsCapital">True for the capital of the country.</param>
/// <param name="ValidFrom">The first day; nothing where it is not known.</param>
/// <param name="ValidTo">The last day; nothing while it holds.</param>
public sealed record HeadOfficeSeat(string Region, bool IsCapital, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool HoldsOn(DateOnly day) => (ValidFrom is null || ValidFrom <= day) && (ValidTo is null || day <= ValidTo);
}
