//! Rows about which nothing is odd come in runs, each row once.

use super::super::shifted::Holding;
use super::*;

/// Takes what does not begin with `x`, and counts.
#[derive(Default)]
struct Counting {
    looked_at: usize,
    in_runs: usize,
    alone: usize,
}

impl Visitor for Counting {
    fn run(&mut self, run: &Run<'_>) -> usize {
        self.looked_at += run.len();
        let taken = run.spots(0).take_while(|spot| !run.slice(*spot).starts_with('x')).count();
        self.in_runs += taken;
        taken
    }

    fn row(&mut self, _: &Row<'_>, _: &mut Journal) {
        self.alone += 1;
    }
}

fn counted(odd_in: usize) -> Counting {
    let rows = (0..10_000).map(|row| if row % odd_in == odd_in - 1 { "x,1\n" } else { "a,1\n" });
    let text = format!("id,name\n{}", rows.collect::<String>());
    let content = Content::Csv(CsvText::Whole(text.into()), CsvDialect { delimiter: b',', quote: b'"' });
    let chunk = Chunk { file: 1, content, is_damaged: false, own: None };
    let header = Header::new(["id", "name"]);
    let (schema, declared) = (Schema::default(), Declared::default());
    let rows =
        Rows { head: At::resource(1), header, chunks: vec![chunk], schema, declared, holding: Holding::default() };
    let mut counting = Counting::default();
    let mut journal = Journal::new(["projects"].into_iter());
    for piece in rows.pieces() {
        assert!(piece.each(&mut Vec::new(), &mut journal, &mut counting).is_ok());
    }
    assert_eq!(counting.in_runs + counting.alone, 10_000, "each once");
    counting
}

#[test]
fn what_is_plain_comes_in_runs() {
    let all = counted(20_000);
    assert_eq!((all.in_runs, all.alone), (10_000, 0));
    let most = counted(100);
    assert!(most.in_runs > 9_800 && most.looked_at < 14_000, "{} of {}", most.in_runs, most.looked_at);
}

#[test]
fn where_many_are_odd_few_are_cut_for_nothing() {
    for odd_in in [1, 2, 3, 4] {
        let many = counted(odd_in);
        assert!(many.looked_at - many.in_runs < 10_000, "one in {odd_in}: {} looked at", many.looked_at);
    }
    assert!(counted(1).looked_at < 4_000 && counted(2).looked_at < 6_000);
}
