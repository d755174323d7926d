namespace Hansa.UseCases.Assessment.Priorities;

/// <summary>What is ranked.</summary>
public enum PriorityKind
{
    /// <summary>Groups of a classification.</summary>
    Sectors,

    /// <summary>HS headings, four digits.</summary>
    Products,

    /// <summary>Partner countries.</summary>
    Markets,
}

/// <summary>The printed codes of <see cref="PriorityKind"/>.</summary>
public static class PriorityKinds
{
    /// <summary><c>sectors</c>, <c>products</c> or <c>markets</c>.</summary>
    public static string Code(this PriorityKind kind) =>
        kind switch
        {
            PriorityKind.Sectors => "sectors",
            PriorityKind.Products => "products",
            PriorityKind.Markets => "markets",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
        };

    /// <summary>The kind with this code, or nothing.</summary>
    public static PriorityKind? Find(string code)
    {
        foreach (var kind in Enum.GetValues<PriorityKind>())
        {
            if (kind.Code() == code)
                return kind;
        }
        return null;
    }
}
