using Hansa.UseCases.Documents.Model;
using Hansa.UseCases.Ports;

namespace Hansa.UseCases.Documents.Passport;

/// <summary>The passports that a person asked for, each written when it is called for.</summary>
/// <param name="Documents">At least one.</param>
internal sealed record PassportSet(IReadOnlyList<Func<Document>> Documents)
{
    /// <summary>What stands for the dataset as a whole.</summary>
    public const string Country = "country";

    /// <summary>What stands for the whole and every territory.</summary>
    public const string Everything = "all";

    /// <param name="asked"><c>country</c>, <c>all</c>, or a territory by code or name.</param>
    public static Outcome<PassportSet> Open(
        House house,
        PassportQuestion question,
        string asked,
        CancellationToken cancellation
    )
    {
        var gathering = new PassportGathering(house, question, cancellation);
        var regions = gathering.Gather(asWhole: false);
        if (!regions.Succeeded)
            return regions.Problem;
        if (asked is not (Country or Everything))
            return from code in Find(regions.Value, asked)
                select new PassportSet([() => new PassportMaker(regions.Value, null).Region(code)]);
        return from whole in gathering.Gather(asWhole: true)
            select Of(new PassportMaker(regions.Value, whole), asked == Everything);
    }

    private static PassportSet Of(PassportMaker maker, bool everything) =>
        new([
            maker.Whole,
            .. everything ? maker.Territories.Select(code => new Func<Document>(() => maker.Region(code))) : [],
        ]);

    private static Outcome<string> Find(PassportMaterial material, string asked)
    {
        var codes = material.Totals.Territories;
        var names = material.House.Reference.Names(material.Scope.Territory);
        bool IsNamed(string code) =>
            names.TryGetValue(code, out var name) && (Same(name.English, asked) || Same(name.Russian, asked));
        var found = codes.FirstOrDefault(code => Same(code, asked)) ?? codes.FirstOrDefault(IsNamed);
        return found is not null
            ? Outcome<string>.Of(found)
            : new Problem(
                ProblemKind.NotFound,
                new(
                    $"{material.Manifest.Dataset} has no territory '{asked}'.",
                    $"Территории «{asked}» нет в наборе {material.Manifest.Dataset}."
                ),
                Nearest.Advice(asked, [.. codes, Country, Everything], Nearest.Like(codes))
            );
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
