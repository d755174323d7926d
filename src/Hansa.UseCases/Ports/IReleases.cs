using Hansa.Statistics.Disclosure;
using Hansa.UseCases.Releases;

namespace Hansa.UseCases.Ports;

/// <summary>What was released from a workspace, and the rules by which.</summary>
public interface IReleases
{
    /// <summary>Solves the programmes of disclosure control.</summary>
    ILinearSolver Solver { get; }

    /// <summary>The rules with their parameters: the workspace's own or the defaults.</summary>
    Outcome<DisclosureRules> Rules();

    /// <summary>Every release of the workspace, by id.</summary>
    Outcome<IReadOnlyList<StoredRelease>> Ledger();

    /// <summary>One release, by id or by folder; a problem that says what is broken.</summary>
    Outcome<StoredRelease> Read(string release);

    /// <summary>Writes a release folder, whole or not at all.</summary>
    /// <param name="release">Its id is not used: the folder is named by what is in it.</param>
    /// <param name="files">Documents for the outside: name → content.</param>
    /// <returns>The folder.</returns>
    Outcome<string> Store(
        StoredRelease release,
        AuditReport audit,
        IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files
    );
}
