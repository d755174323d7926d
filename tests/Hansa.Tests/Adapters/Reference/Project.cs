using Hansa.Adapters.Reference;
using Hansa.Tests.House;

namespace Hansa.Tests.Adapters.Reference;

/// <summary>The project's own reference data, read once for all tests.</summary>
internal static class Project
{
    public static DataFolder Data { get; } = new(Path.Combine(Checkout.Root, "data"));

    public static ReferenceData Reference { get; } = new(Data, workspace: null);

    public static NomenclatureList Nomenclatures { get; } = new(Data);

    public static CountryList Countries { get; } = new(Data);

    public static RegionList Regions { get; } = new(Data, Countries);

    public static CorrespondenceList Correspondences { get; } = new(Data);

    /// <summary>The six-digit codes of an HS edition.</summary>
    public static IReadOnlyList<string> Subheadings(string edition) =>
        [.. Nomenclatures.Edition(edition).LeavesUnder("")];
}
