using Hansa.Adapters.Datasets;
using Hansa.Adapters.Documents;
using Hansa.Adapters.Documents.Excel;
using Hansa.Adapters.Documents.Word;
using Hansa.Adapters.Engines.DuckDb;
using Hansa.Adapters.Firms;
using Hansa.Adapters.Questions;
using Hansa.Adapters.Reference;
using Hansa.Adapters.Releases;
using Hansa.UseCases.Ports;

namespace Hansa.Adapters;

/// <summary>Puts the adapters of one workspace together, the same for every face.</summary>
public static class WorkspaceHouse
{
    /// <summary>The house over a workspace folder; the folder need not be there, and nothing is opened or read yet.</summary>
    public static House Open(string folder)
    {
        var workspace = new Workspace(folder);
        var reference = new ReferenceData(DataFolder.Find(), workspace.Root);
        return new House(
            new DuckDbEngine(new EngineSettings(workspace.Root)),
            new WorkspaceDatasets(workspace),
            new WorkspaceLoading(workspace, reference),
            reference,
            reference.Schemes
        )
        {
            Firms = new LinkedFirms(workspace),
            Questions = new WorkspaceQuestions(workspace),
            RecordTexts = new InboxTexts(workspace),
            Writers = [new ExcelWriter(), new WordWriter(new(() => new ChartPictures())), new PdfWriter()],
            DocumentFolder = new DocumentFolder(),
            Releases = new WorkspaceReleases(workspace),
            TableFiles = new TableFiles(),
            Targets = new WorkspaceTargets(workspace),
        };
    }
}
