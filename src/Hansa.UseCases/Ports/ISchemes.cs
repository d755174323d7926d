using Hansa.Statistics.Classifications;
using Hansa.UseCases.Classifications;

namespace Hansa.UseCases.Ports;

/// <summary>The classifications that a workspace knows: the project's own, and those that its users add or put in their place.</summary>
public interface ISchemes
{
    /// <summary>Every version of every classification, by name and version.</summary>
    Outcome<IReadOnlyList<SchemeCard>> All();

    /// <summary>The rules of one version, by prefix; none for a scheme that has only labels.</summary>
    Outcome<IReadOnlyList<PrefixRule>> Rules(SchemeCard scheme);

    /// <summary>The editions that a name stands for: one for <c>HS2017</c>, all for <c>HS</c>; or a problem that names the nearest ones.</summary>
    Outcome<IReadOnlyList<Nomenclature>> Editions(string nomenclature);

    /// <summary>A user's file as it stands, unchecked, or why it cannot be read.</summary>
    Outcome<SchemeFile> Read(string path);

    /// <summary>Keeps a checked file in the workspace under a name, in place of what has that name.</summary>
    /// <param name="nomenclature"><c>HS</c> for rules that hold in every edition, or one edition.</param>
    Outcome<SchemeCard> Store(SchemeFile file, string name, string nomenclature);

    /// <summary>Forgets a scheme that was added to the workspace; a built-in one of that name comes back.</summary>
    Outcome<SchemeCard> Remove(string name);
}
