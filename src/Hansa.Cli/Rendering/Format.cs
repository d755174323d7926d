namespace Hansa.Cli.Rendering;

/// <summary>How results are written.</summary>
public enum Format
{
    /// <summary>For people: rounded, aligned, in their language.</summary>
    Table,

    /// <summary>For programs and spreadsheets: full precision, invariant.</summary>
    Csv,

    /// <summary>For programs: full precision, with where the figures come from.</summary>
    Json,
}
