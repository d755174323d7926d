namespace Hansa.Statistics.Cubes;

/// <summary>Codes of the flow dimension.</summary>
public static class Flow
{
    public const string Export = "export";
    public const string Import = "import";
}
