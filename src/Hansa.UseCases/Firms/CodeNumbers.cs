using System.Runtime.InteropServices;

namespace Hansa.UseCases.Firms;

/// <summary>Numbers codes from 0 on, in the order in which they come.</summary>
internal sealed class CodeNumbers
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> codes = [];

    /// <summary>The codes by number.</summary>
    public IReadOnlyList<string> Codes => codes;

    public int Of(string code)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, code, out var isKnown);
        if (!isKnown)
        {
            number = codes.Count;
            codes.Add(code);
        }
        return number;
    }
}
