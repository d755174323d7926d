using System.Text.Json;

namespace Hansa.Adapters.Datasets;

/// <summary>Where things stand in a workspace folder.</summary>
public sealed class Workspace(string root)
{
    public string Root { get; } = Path.GetFullPath(root);

    public string Settings => Path.Combine(Root, "hansa.json");

    /// <summary>The SQLite file with the pointer to each dataset's current snapshot.</summary>
    public string Records => Path.Combine(Root, "records.db");

    /// <summary>Files exactly as they came, each under its SHA-256.</summary>
    public string Inbox => Path.Combine(Root, "inbox");

    public string Datasets => Path.Combine(Root, "datasets");

    /// <summary>Questions that were saved, one JSON file each.</summary>
    public string Questions => Path.Combine(Root, "questions");

    /// <summary>Where snapshots are built and files are copied before they get their final names; emptied by the next command.</summary>
    public string Building => Path.Combine(Root, ".building");

    /// <summary>Held by the command that changes the workspace.</summary>
    public string Lock => Path.Combine(Root, ".lock");

    /// <summary>Who holds the lock, in words.</summary>
    public string LockHolder => Path.Combine(Root, ".lock-holder");

    /// <summary>The secret behind the pseudonyms of firms, readable by its owner alone; it belongs to no snapshot.</summary>
    public string FirmKey => Path.Combine(Root, FirmKeyName);

    public const string FirmKeyName = "firm.key";

    public bool Exists => Directory.Exists(Datasets);

    public string Dataset(string name) => Path.Combine(Datasets, name);

    public string Snapshot(string dataset, string snapshot) => Path.Combine(Datasets, dataset, snapshot);

    public string InboxFile(string hash) => Path.Combine(Inbox, hash);

    /// <summary>Makes the folders, and the settings where there are none.</summary>
    public void Create()
    {
        Directory.CreateDirectory(Inbox);
        Directory.CreateDirectory(Datasets);
        Directory.CreateDirectory(Building);
        if (!File.Exists(Settings))
            File.WriteAllText(Settings, JsonSerializer.Serialize(new { format = 1, database = "records.db" }) + "\n");
    }
}
