using System.Globalization;
using System.Xml;
using Hansa.Adapters.Reference;
using Hansa.Adapters.Sources.Rows;
using Hansa.Statistics.Classifications;
using Hansa.Statistics.Cubes;
using Hansa.UseCases;
using Hansa.UseCases.Classifications;
using Hansa.UseCases.Datasets;

namespace Hansa.Adapters.Sources.Registers;

/// <summary>Reads one XML file of the register as a stream: no DTD, no entities, bounded in size and depth, names never taken.</summary>
internal sealed class SmeRegisterReader : RegisterReader
{
    public const int DeepestLevel = 12;
    public const long MostCharacters = 200_000_000;

    private const string Root = "Файл";
    private const string Document = "Документ";
    private const string Kind = "РЕЕСТРМСП";
    private const string Pack = "ru";

    private readonly XmlReader xml;
    private readonly RegisterReading reading;
    private readonly CodeReader numbers;
    private readonly CodeReader regions;
    private readonly Dictionary<string, CodeReading> regionsRead = new(StringComparer.Ordinal);
    private readonly long announced;
    private long documents;

    private SmeRegisterReader(XmlReader xml, RegisterReading reading, CodeReader numbers, CodeReader regions)
    {
        (this.xml, this.reading, this.numbers, this.regions) = (xml, reading, numbers, regions);
        var count = xml.GetAttribute("КолДок");
        announced = long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var version = xml.GetAttribute("ВерсФорм");
        Layout = Layout with
        {
            Findings = version is "4.05"
                ? []
                : ["the register is in another version of its form than 4.05, which was checked"],
        };
    }

    public override RegisterLayout Layout { get; } =
        new(
            RegisterForm.States,
            [],
            new Dictionary<string, string>
            {
                [Role.Firm] = "ИННЮЛ, ИННФЛ",
                [Role.Size] = "КатСубМСП",
                [Role.Region] = "КодРегион",
                [Role.Activity] = "СвОКВЭДОсн",
                [Role.Entered] = "ДатаВклМСП",
                [Role.Born] = "ОГРН, ОГРНИП",
                [Role.Date] = "ДатаСост",
            },
            new Dictionary<string, string> { ["firm"] = FirmNumbers.Inn, ["region"] = Pack }
        )
        {
            Encoding = "xml",
            HasSizes = true,
        };

    public static Outcome<RegisterReader> Open(Stream content, RegisterReading reading)
    {
        var xml = XmlReader.Create(
            content,
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = MostCharacters,
                MaxCharactersFromEntities = 1,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                IgnoreWhitespace = true,
                CloseInput = false,
            }
        );
        try
        {
            xml.MoveToContent();
        }
        catch (XmlException damage)
        {
            return Words(damage).Problem;
        }
        if (xml.LocalName != Root || xml.GetAttribute("ТипИнф") != Kind)
            return new Problem(
                ProblemKind.Invalid,
                new(
                    "This is XML, but not a file of the register of small and medium-sized enterprises.",
                    "Это XML, но не файл реестра малого и среднего предпринимательства."
                ),
                new(
                    $"Such a file begins with <{Root} … ТипИнф=\"{Kind}\">. Take it as the tax service publishes it.",
                    $"Такой файл начинается с <{Root} … ТипИнф=\"{Kind}\">. Возьмите его в том виде, как его публикует налоговая служба."
                )
            );
        var (numbers, regions) = (
            reading.Reference.CodeReader(Dimension.Firm, FirmNumbers.Inn),
            reading.Reference.CodeReader(Dimension.Region, Pack)
        );
        return numbers.Then<RegisterReader>(firm =>
            regions.Then<RegisterReader>(region => new SmeRegisterReader(xml, reading, firm, region))
        );
    }

    public override bool Next(FirmRecord record)
    {
        record.Clear();
        try
        {
            while (xml.Read())
            {
                Watch();
                if (xml is { NodeType: XmlNodeType.Element, Depth: 1, LocalName: Document })
                {
                    record.Line = ++documents;
                    Read(record);
                    return true;
                }
            }
        }
        catch (XmlException damage)
        {
            throw Words(damage);
        }
        if (documents != announced)
            throw new ContentException(
                new(
                    $"The file says that it holds {announced} documents, and holds {documents}.",
                    $"По словам самого файла, документов в нём {announced}, а на деле — {documents}."
                ),
                new("It was cut or changed: get it again.", "Файл обрезан или изменён: получите его ещё раз.")
            );
        return false;
    }

    public override void Dispose() => xml.Dispose();

    private void Watch()
    {
        if (xml.Depth > DeepestLevel)
            throw new ContentException(
                new(
                    $"Elements stand inside each other more than {DeepestLevel} deep: this is not a file of the register.",
                    $"Элементы вложены глубже {DeepestLevel} уровней: это не файл реестра."
                ),
                new(
                    "Take the file as the tax service publishes it.",
                    "Возьмите файл в том виде, как его публикует налоговая служба."
                )
            );
    }

    private void Read(FirmRecord record)
    {
        var facts = new Facts(
            xml.GetAttribute("ДатаСост"),
            xml.GetAttribute("ДатаВклМСП"),
            xml.GetAttribute("КатСубМСП")
        );
        var depth = xml.Depth;
        if (!xml.IsEmptyElement)
        {
            while (xml.Read() && xml.Depth > depth)
            {
                Watch();
                if (xml.NodeType == XmlNodeType.Element)
                    facts.Take(xml);
            }
        }
        Judge(facts, record);
    }

    private void Judge(Facts facts, FirmRecord record)
    {
        if (facts.Numbers != 1)
            Refuse(
                record,
                "ИННЮЛ, ИННФЛ",
                QuarantineReasons.RegisterRecord,
                "",
                "a document names one company or one entrepreneur"
            );
        else if (numbers(facts.Number!.Trim()) is { Code: null } wrong)
            Refuse(record, facts.NumberColumn, wrong.Reason!, facts.Number, wrong.Remark ?? "");
        else if (Category(facts.Category) is not (> 0 and var size))
            Refuse(record, "КатСубМСП", QuarantineReasons.Size, facts.Category ?? "", "the category is 1, 2 or 3");
        else if (Day(facts.State) is not (> 0 and var state))
            Refuse(record, "ДатаСост", QuarantineReasons.Period, facts.State ?? "", "");
        else if (Day(facts.Entered) is not (> 0 and var entered))
            Refuse(record, "ДатаВклМСП", QuarantineReasons.Period, facts.Entered ?? "", "");
        else if (Region(facts.Region) is { Code: null } unknown)
            Refuse(record, "КодРегион", unknown.Reason!, facts.Region ?? "", "");
        else if (facts.Activity is { } activity && !ActivityCode.IsOne(activity))
            Refuse(record, "КодОКВЭД", QuarantineReasons.RegisterRecord, activity, "an activity has digits and points");
        else
            Accept(facts, record, size, (state, entered));
    }

    private void Accept(Facts facts, FirmRecord record, int size, (int State, int Entered) days)
    {
        record.Firm = reading.Key.Code(facts.Number!.Trim());
        record.Size = size;
        record.Region = Region(facts.Region).Code!;
        record.Activity = facts.Activity ?? "";
        record.Entered = days.Entered;
        record.Born = RegistrationNumber.Year(facts.Registration) ?? 0;
        record.From = days.State;
    }

    private static void Refuse(FirmRecord record, string column, string reason, string value, string remark) =>
        record.Fault = new QuarantinedRecordShape(column, reason, TextShape.Of(value), remark, "");

    // 1 micro, 2 small, 3 medium: the places of these sizes in their list.
    private static int Category(string? text) => text is ['1' or '2' or '3'] ? text[0] - '0' : 0;

    private static int Day(string? text) => text is null ? 0 : PeriodForm.ReadDay(text)?.Number ?? 0;

    private CodeReading Region(string? text)
    {
        var code = text?.Trim() ?? "";
        if (code.Length == 0)
            return CodeReading.Refused(QuarantineReasons.MissingCode, "");
        if (regionsRead.TryGetValue(code, out var known))
            return known;
        var found = regions(code);
        if (regionsRead.Count < 10_000)
            regionsRead.Add(code, found);
        return found;
    }

    // The reader's own messages may repeat what stands in the file.
    private static ContentException Words(XmlException damage)
    {
        var place = new LocalText(
            $"line {damage.LineNumber}, position {damage.LinePosition}",
            $"строка {damage.LineNumber}, знак {damage.LinePosition}"
        );
        if (damage.Message.Contains("DTD", StringComparison.Ordinal))
            return new(
                new(
                    $"The XML declares a document type ({place}), which the register never does.",
                    $"В XML объявлен тип документа ({place}), чего в реестре не бывает."
                ),
                new(
                    "Such declarations can make a small file explode. Take the file as the tax service publishes it.",
                    "Из-за таких объявлений маленький файл может безмерно разрастись. Возьмите файл в том виде, как его публикует налоговая служба."
                )
            );
        if (damage.Message.Contains("MaxCharacters", StringComparison.Ordinal))
            return new(
                new(
                    $"The XML is longer than {MostCharacters / 1_000_000} million characters, or expands.",
                    $"XML длиннее {MostCharacters / 1_000_000} млн знаков или разрастается."
                ),
                new(
                    "The register comes in many small files: take them as the tax service publishes them.",
                    "Реестр состоит из многих небольших файлов: возьмите их в том виде, как их публикует налоговая служба."
                )
            );
        return new(
            new($"The XML cannot be read at {place}.", $"XML не читается: {place}."),
            new(
                "It is cut short, damaged, or not written in the encoding it declares: get the file again.",
                "Файл обрезан, повреждён или записан не в той кодировке, которую объявляет: получите его ещё раз."
            )
        );
    }

    /// <summary>What is taken from one document; nothing else is looked at.</summary>
    private sealed class Facts(string? state, string? entered, string? category)
    {
        public string? State { get; } = state;

        public string? Entered { get; } = entered;

        public string? Category { get; } = category;

        public int Numbers { get; private set; }

        public string? Number { get; private set; }

        public string NumberColumn { get; private set; } = "";

        /// <summary>The registration number, of which the year alone is kept.</summary>
        public string Registration { get; private set; } = "";

        public string? Region { get; private set; }

        public string? Activity { get; private set; }

        public void Take(XmlReader xml)
        {
            switch (xml.LocalName)
            {
                case "ОргВклМСП":
                    TakeNumber(xml, "ИННЮЛ", "ОГРН");
                    break;
                case "ИПВклМСП":
                    TakeNumber(xml, "ИННФЛ", "ОГРНИП");
                    break;
                case "СведМН":
                    Region = xml.GetAttribute("КодРегион");
                    break;
                case "СвОКВЭДОсн":
                    Activity = xml.GetAttribute("КодОКВЭД");
                    break;
            }
        }

        private void TakeNumber(XmlReader xml, string attribute, string registration)
        {
            Numbers++;
            NumberColumn = attribute;
            Number = xml.GetAttribute(attribute) ?? "";
            Registration = xml.GetAttribute(registration)?.Trim() ?? "";
        }
    }
}

/// <summary>Codes of economic activity: NACE, OKVED, CNAE.</summary>
internal static class ActivityCode
{
    /// <summary>True for up to 10 digits, points, dashes and slashes, with a capital letter of a section before them.</summary>
    public static bool IsOne(string text) =>
        text.Length is > 0 and <= 10
        && (char.IsAsciiDigit(text[0]) || char.IsAsciiLetterUpper(text[0]))
        && text.Skip(1).All(sign => char.IsAsciiDigit(sign) || sign is '.' or '-' or '/');
}
