package standfirst.testing;

import java.util.ArrayList;
import java.util.List;
import standfirst.body.Block;
import standfirst.body.Body;
import standfirst.body.Inline;
import standfirst.body.Mark;

/** A story's text with one of each kind of block. */
final class SampleBody {
  private static final List<String> ENGLISH =
      List.of(
          "At slack water on Sunday, with the wind gone round to the south and the basin flat as"
              + " slate, the harbour master walked out along the quay with a lamp, a notebook and"
              + " a thermos that had been his father’s. He was gone for most of an hour. When he"
              + " came back he had written down one number, and he would not say what it was.",
          "There is not supposed to be a number. The quay, finished in 1911 and leaned on by almost"
              + " everyone in town since, is meant to be solid: two faces of cut granite with"
              + " rubble between them. The survey that his office sent to the council counts eleven"
              + " places where it is not.",
          "“You can pour concrete into a hole and call it a wall,” said the engineer who will run"
              + " the works. “Or you can find out why there is a hole.” She has until March.",
          "What they found was not a storm but a tide table. Twice a day, water went in by the"
              + " joints on the seaward side and came out brown, and each time it took a spoonful"
              + " of the clay that the builders had packed around the rubble. Nobody looks at a"
              + " spoonful.");
  private static final List<String> ARABIC =
      List.of(
          "عند سكون الماء يوم الأحد، وقد دارت الريح إلى الجنوب وانبسط الحوض كاللوح، مشى مدير المرفأ"
              + " على طول الرصيف ومعه مصباح ودفتر. غاب قرابة ساعة، وحين عاد كان قد كتب رقمًا واحدًا"
              + " ولم يقل ما هو.",
          "لا يُفترض أن يكون هناك رقم. فالرصيف الذي اكتمل عام ١٩١١ واتكأ عليه معظم أهل المدينة منذ"
              + " ذلك الحين يُفترض أن يكون مصمتًا: وجهان من الغرانيت المنحوت وبينهما ردم.",
          "قالت المهندسة التي ستدير الأشغال: «يمكنك أن تصب الخرسانة في حفرة وتسميها جدارًا، أو أن"
              + " تعرف لماذا توجد حفرة». أمامها حتى مارس.",
          "لم يكن ما وجدوه عاصفة بل جدول مد. مرتين في اليوم كان الماء يدخل من الفواصل ويخرج بنيًّا،"
              + " ويحمل معه كل مرة ملعقة من الطين الذي رصّه البنّاؤون حول الردم.");

  private SampleBody() {}

  /** Everything. */
  static Body of(boolean english) {
    var texts = english ? ENGLISH : ARABIC;
    var quote = english ? "It is only a heap with a good address." : "ليس سوى كومة لها عنوان جميل.";
    var head = english ? "A hundred years of small leaks" : "مئة عام من التسرّب البطيء";
    var blocks = new ArrayList<Block>();
    blocks.add(paragraph(texts.get(0)));
    blocks.add(
        new Block.Paragraph(
            List.of(
                text(texts.get(1) + " "),
                text(english ? "The council has the survey" : "المسح عند المجلس", link()),
                text(". "),
                text(english ? "It is long." : "وهو طويل.", new Mark.Em()))));
    blocks.add(new Block.Related("known", null, null, null));
    blocks.add(paragraph(texts.get(2)));
    blocks.add(new Block.CrossHead(List.of(text(head))));
    blocks.add(paragraph(texts.get(3)));
    blocks.add(new Block.PullQuote(List.of(text(quote)), "Tobias Renn"));
    blocks.add(paragraph(texts.get(0)));
    blocks.add(
        new Block.Picture(
            "scene", "The quay at low water", "The quay at low water.", "Picture: Ada Lorne"));
    blocks.add(paragraph(texts.get(1)));
    blocks.add(
        new Block.BulletList(
            false,
            List.of(
                item(0, english ? "Lamp end lifted" : "رفع طرف الفنار"),
                item(1, english ? "core opened" : "فتح القلب"),
                item(0, english ? "Seaward face" : "الوجه البحري"))));
    blocks.add(table(english));
    blocks.add(new Block.Related("unknown", null, null, null));
    blocks.add(
        new Block.Related(null, english ? "Herring quota cut" : "خفض حصة الرنجة", "Gazette", null));
    blocks.add(paragraph(texts.get(2)));
    blocks.add(new Block.Quote(List.of(text(quote), text("\n"), text(quote)), "Nell Varga"));
    blocks.add(new Block.Embed("https://www.youtube.com/watch?v=abcdefghijk"));
    blocks.add(new Block.Divider());
    blocks.add(paragraph(texts.get(3)));
    blocks.add(new Block.Correction(head, ReaderGazette.NOW));
    return new Body(blocks);
  }

  /** A standing page. */
  static Body plain(boolean english) {
    var texts = english ? ENGLISH : ARABIC;
    return new Body(List.of(paragraph(texts.get(0)), paragraph(texts.get(1))));
  }

  private static Block table(boolean english) {
    return new Block.Table(
        true,
        List.of(
            row(
                english ? "Winter" : "الشتاء",
                english ? "Work" : "العمل",
                english ? "Cost" : "الكلفة"),
            row("2027", english ? "Lamp end lifted, core opened" : "رفع الطرف وفتح القلب", "9.4 m"),
            row("2028", english ? "Seaward face, blocks 1 to 2,600" : "الوجه البحري", "17.1 m"),
            row("2029", english ? "Paving" : "الرصف")));
  }

  private static List<List<Inline>> row(String... cells) {
    return List.of(cells).stream().map(cell -> List.<Inline>of(text(cell))).toList();
  }

  private static Block.Item item(int level, String text) {
    return new Block.Item(level, List.of(text(text)));
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(List.of(text(text)));
  }

  private static Inline text(String text, Mark... marks) {
    return new Inline.Text(text, List.of(marks));
  }

  private static Mark link() {
    return new Mark.Link("https://example.org/survey?a=1&b=[2]");
  }
}
