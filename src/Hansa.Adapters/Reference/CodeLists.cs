namespace Hansa.Adapters.Reference;

/// <summary>Names of code lists that a load may declare and that are no edition of their own.</summary>
internal static class CodeLists
{
    /// <summary>Russia's tariff.</summary>
    public const string TnVed = "TNVED";

    /// <summary>Mercosur's tariff.</summary>
    public const string Ncm = "NCM";

    /// <summary>The European Union's combined nomenclature.</summary>
    public const string Cn = "CN";

    /// <summary>Codes kept as they are.</summary>
    public const string Any = "any";

    /// <summary>The edition whose rules read codes of the list. Tariffs change with the Harmonized System; their codes are read by the rules of
    /// one edition, which differ from its neighbours' in few codes.</summary>
    public static string EditionOf(string list) =>
        list switch
        {
            TnVed => "HS2017",
            Ncm or Cn => "HS2022",
            _ => list,
        };
}
