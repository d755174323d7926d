using Hansa.Statistics.Scenarios;

namespace Hansa.Samples;

/// <summary>The countries that a region trades with, by destination group of Table 5.</summary>
public sealed class PartnerLists(SampleReference reference, ulong seed, int year)
{
    private readonly Dictionary<string, Destination> groups = Assumptions.Partners.ToDictionary(
        partner => partner.Country,
        partner => reference.Destination(partner.Country, year)
    );

    /// <summary>One list per <see cref="Destination"/>, at its position.</summary>
    public Choice<string>[] Exports(string region) =>
        [
            .. Enum.GetValues<Destination>()
                .Select(group => new Choice<string>(
                    Assumptions
                        .Partners.Where(partner => groups[partner.Country] == group)
                        .Select(partner => (partner.Country, partner.Exports * Closeness(region, partner)))
                )),
        ];

    public Choice<string> Imports(string region) =>
        new(Assumptions.Partners.Select(partner => (partner.Country, partner.Imports * Closeness(region, partner))));

    private double Closeness(string region, CountryAssumption partner) =>
        new Draws(seed, $"partner {region} {partner.Country}").LogNormal(0.6);
}
