using System.Security.Cryptography;
using Hansa.Adapters.Firms;
using Hansa.Adapters.Sources.Packing;
using Hansa.Adapters.Sources.Registers;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Datasets.Registers;

/// <summary>One load of a register: every file of a request into one new snapshot, or a problem and no change.</summary>
internal sealed class RegisterLoad : IDisposable
{
    private const int QuarantineAtOnce = 1000;

    private readonly Workspace workspace;
    private readonly RegisterReading reading;
    private readonly RegisterEntries entries;
    private readonly FileOpening opening;
    private readonly Manifest? previous;
    private readonly HeldFiles held;
    private readonly LoadFolder work;
    private readonly LoadMeter meter;
    private readonly CancellationToken cancellation;
    private readonly List<FileReport> reports = [];
    private readonly List<(LoadedFile File, RegisterTally Tally)> brought = [];
    private readonly List<QuarantinedField> refused = [];
    private RegisterBuild? build;

    /// <param name="history">The snapshots of the register, newest first.</param>
    public RegisterLoad(
        Workspace workspace,
        RegisterSource source,
        RegisterReading reading,
        IReadOnlyList<Manifest> history,
        CancellationToken cancellation
    )
    {
        (this.workspace, this.reading, this.cancellation) = (workspace, reading, cancellation);
        entries = new RegisterEntries(source, reading);
        opening = new FileOpening(source, reading.Request, reading.Reference, new FirmKeys(workspace, null, false));
        previous = history.Count > 0 ? history[0] : null;
        held = new HeldFiles(history);
        work = new LoadFolder(workspace);
        meter = new LoadMeter(reading.Request.Progress, reading.Request.Files, readsOfEachByte: 2);
    }

    private int FirstNew => (previous?.Files.Count ?? 0) + 1;

    /// <exception cref="OperationCanceledException">Cancelled; nothing was committed.</exception>
    public Outcome<LoadReport> Run()
    {
        if (previous is { FirmKey: { } key } && key != reading.Key.Id)
            return OtherKey();
        build = new RegisterBuild(workspace, work, previous);
        foreach (var path in reading.Request.Files)
        {
            if (Take(path) is { } problem)
                return problem;
        }
        if (brought.Count == 0)
            return new LoadReport(previous!, false, reports);
        if (Unlike() is { } conflict)
            return conflict;
        var changes = build.Settle(entries.Layout.Form, FirstNew);
        Apply(changes);
        cancellation.ThrowIfCancellationRequested();
        var manifest = build.Settle(content => Describe(content, changes));
        reports.AddRange(
            manifest
                .Files.Skip(FirstNew - 1)
                .Select((file, at) => new FileReport(file, null, brought[at].Tally.Reasons))
        );
        return new LoadReport(manifest, true, reports);
    }

    public void Dispose()
    {
        build?.Dispose();
        work.Dispose();
    }

    private Problem? Take(string path)
    {
        meter.Begin(path);
        var file = Inbox.Weigh(path, meter.Advance, cancellation);
        var before = held.ByStoredHash(file.Hash);
        reports.AddRange(before);
        if (before.Count > 0 || brought.Any(one => one.File.StoredHash == file.Hash))
            return null;
        var tally = new RegisterTally();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var writer = build!.Begin(FirstNew + brought.Count))
        {
            var packed = new PackedFile(path, file.Name, meter.Advance);
            if (opening.Each(packed, entry => Read(entry, (file, tally, writer, hash))) is { } problem)
                return problem;
        }
        Quarantine();
        if (tally.Counts.Read == tally.Counts.Blank)
            return new Problem(
                ProblemKind.Invalid,
                new($"{file.Name}: The file holds no records.", $"{file.Name}: в файле нет записей."),
                new("Check that the download is complete.", "Проверьте, что файл скачан целиком.")
            );
        var content = Convert.ToHexStringLower(hash.GetHashAndReset());
        brought.Add(
            (new LoadedFile(file.Name, content, file.Hash, file.Bytes, tally.Counts, 0) { IsLeftOutside = true }, tally)
        );
        return null;
    }

    private Problem? Read(
        PackedEntry entry,
        (StoredFile File, RegisterTally Tally, RegisterWriter Writer, IncrementalHash Hash) into
    )
    {
        using var content = new HashedStream(entry.Open());
        var name = entry.Name == into.File.Name ? null : entry.Name;
        var problem = entries.Each(
            content,
            record =>
            {
                into.Tally.Take(record);
                // In an archive documents are counted over all its entries, so that a number names one.
                var line = name is null ? record.Line : into.Tally.Read;
                if (record.Fault is not null)
                    Refuse(RegisterTally.Quarantined(record, line, name));
                else if (!record.IsBlank)
                    into.Writer.Add(record, line);
            },
            cancellation
        );
        into.Hash.AppendData(Convert.FromHexString(content.Finish()));
        return problem;
    }

    private void Refuse(QuarantinedField record)
    {
        refused.Add(record);
        if (refused.Count == QuarantineAtOnce)
            Quarantine();
    }

    private void Quarantine()
    {
        build!.Quarantine(FirstNew + brought.Count, refused);
        refused.Clear();
    }

    // Counts follow what was found when records were laid side by side.
    private void Apply(IReadOnlyList<RegisterChange> changes)
    {
        foreach (var file in changes.Where(change => change.File >= FirstNew).GroupBy(change => change.File))
        {
            var tally = brought[file.Key - FirstNew].Tally;
            var reason =
                entries.Layout.Form == RegisterForm.States ? QuarantineReasons.KeyConflict : QuarantineReasons.Overlap;
            var conflicts = new List<QuarantinedField>();
            foreach (var change in file.OrderBy(one => one.Line))
            {
                if (change.Verdict == RegisterVerdict.Contradiction)
                {
                    tally.TurnQuarantined(reason);
                    conflicts.Add(new QuarantinedField(change.Line, "", reason, "", "", ""));
                }
                else if (change.Verdict == RegisterVerdict.Duplicate)
                    tally.TurnDuplicate();
            }
            build!.Quarantine(file.Key, conflicts);
        }
    }

    private IEnumerable<LoadedFile> Files(IReadOnlyList<RegisterChange> changes)
    {
        var replaced = changes
            .Where(change => change.Verdict == RegisterVerdict.Replaced)
            .GroupBy(change => change.File)
            .ToDictionary(group => group.Key, group => (long)group.Count());
        var revisions = changes
            .Where(change => change.Verdict == RegisterVerdict.Replaced)
            .GroupBy(change => change.ByFile)
            .ToDictionary(group => group.Key, group => (long)group.Count());
        var files = (previous?.Files ?? []).Concat(brought.Select(one => one.File with { Counts = one.Tally.Counts }));
        return files.Select(
            (file, at) =>
                file with
                {
                    Replaced = file.Replaced + replaced.GetValueOrDefault(at + 1),
                    Revisions = file.Revisions + revisions.GetValueOrDefault(at + 1),
                }
        );
    }

    private Problem? Unlike() =>
        previous is { Register: { } held }
        && (
            held.Form != entries.Layout.Form
            || held.HasSizes != entries.Layout.HasSizes
            || held.SizeRule != entries.Layout.SizeRule
        )
            ? new Problem(
                ProblemKind.Conflict,
                new(
                    $"The register '{previous.Dataset}' was loaded with other settings.",
                    $"Реестр «{previous.Dataset}» загружен с другими настройками."
                ),
                new(
                    "Load the file with the same columns and size rule, or into a register of its own: --as another name.",
                    "Загрузите файл с теми же столбцами и правилом размера или в отдельный реестр: --as с другим именем."
                )
            )
            : null;

    private Problem OtherKey() =>
        new(
            ProblemKind.Conflict,
            new(
                $"The register '{previous!.Dataset}' was loaded under another key of firms' pseudonyms.",
                $"Реестр «{previous!.Dataset}» загружен с другим ключом псевдонимов фирм."
            ),
            new(
                "Give that key with --firm-key, or load into a register of its own.",
                "Задайте тот ключ через --firm-key или загрузите в отдельный реестр."
            )
        );

    private Manifest Describe(RegisterContent content, IReadOnlyList<RegisterChange> changes) =>
        new(reading.Request.Dataset, "", previous?.Snapshot, DateTimeOffset.UtcNow)
        {
            Kind = DatasetKind.Register,
            Register = new RegisterFacts(entries.Layout.Form, content.Firms, Days(content))
            {
                HasSizes = entries.Layout.HasSizes,
                HasGroups = entries.Layout.Mapping.ContainsKey(Role.Group),
                SizeRule = entries.Layout.SizeRule,
            },
            Source = entries.Source.Card.Code,
            Mapping = entries.Layout.Mapping,
            Nomenclatures = entries.Layout.Nomenclatures,
            Dimensions = [Dimension.Region, Dimension.Size, Dimension.Firm],
            Currency = "",
            UnitMultiplier = 1,
            Decimals = 0,
            MassDecimals = 0,
            QuantityDecimals = 0,
            Absence = Absence.NotObserved,
            Disclosure =
                reading.Request.Public && previous?.Disclosure != Disclosure.Confidential
                    ? Disclosure.Public
                    : Disclosure.Confidential,
            FirmKey = reading.Key.Id,
            Files = [.. Files(changes)],
            Totals = content.Totals,
            Hashes = new Dictionary<string, string>(),
            Findings =
            [
                .. (previous?.Findings ?? []).Concat(entries.Layout.Findings).Concat(opening.LeftOut).Distinct(),
            ],
        };

    private IReadOnlyList<DateOnly> Days(RegisterContent content) =>
        entries.Layout.Form == RegisterForm.States ? content.Days
        : content is { Days: [var first, ..], LastDay: { } last } ? [first, last]
        : [];
}
