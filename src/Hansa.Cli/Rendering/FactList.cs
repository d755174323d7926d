using Hansa.UseCases;

namespace Hansa.Cli.Rendering;

/// <summary>Writes facts one below the other, terms at the left; those without content are left out.</summary>
public static class FactList
{
    public static void Write(IEnumerable<(LocalText Term, string Value)> facts, Terminal terminal, string language)
    {
        var given = facts.Where(fact => fact.Value.Length > 0).ToArray();
        var width = given.Max(fact => fact.Term.In(language).Length) + 2;
        foreach (var (term, value) in given)
        {
            var head = term.In(language);
            foreach (var line in Paragraph.Lines(value, (terminal.Width ?? int.MaxValue) - width))
            {
                terminal.Output.WriteLine(head.PadRight(width) + line);
                head = "";
            }
        }
    }
}
