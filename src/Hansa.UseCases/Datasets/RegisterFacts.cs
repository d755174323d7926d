namespace Hansa.UseCases.Datasets;

/// <summary>What kind of data a dataset holds.</summary>
public enum DatasetKind
{
    /// <summary>Rows of trade.</summary>
    Trade,

    /// <summary>Firms: how large each is, where, and when.</summary>
    Register,
}

/// <summary>How the records of a register say when they hold.</summary>
public enum RegisterForm
{
    /// <summary>Whole states of the register: a firm is in it on that day, or it is not.</summary>
    States,

    /// <summary>Each record holds from a day to a day.</summary>
    Spells,
}

/// <summary>What is true of a register of firms beyond what is true of any dataset.</summary>
/// <param name="Firms">Distinct firms over all times.</param>
/// <param name="Days">The days of its states, ascending; of spells the first day and the last that any of them names.</param>
public sealed record RegisterFacts(RegisterForm Form, long Firms, IReadOnlyList<DateOnly> Days)
{
    /// <summary>True where its records say how large firms are.</summary>
    public bool HasSizes { get; init; }

    /// <summary>True where its records name groups of firms.</summary>
    public bool HasGroups { get; init; }

    /// <summary>The rule that gave sizes; nothing where the register gives them itself.</summary>
    public string? SizeRule { get; init; }
}
