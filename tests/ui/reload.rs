//! Reading the open package again disturbs nobody: what is typed, scrolled, chosen and undone goes on.

use std::time::Duration;

use egui::{Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, Role, TouchPhase, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use zonescope::app::{ChartCommand, Command, HistoryCommand, OpenCommand, View, WindowCommand};
use zonescope::figure::Kind;

use crate::live::Sample;
use crate::window::{Window, click_mark, ctrl, ids_first, key, press, send, shows, type_into, wait_for};

/// The rows in sight, top to bottom, by their ids.
fn rows(window: &Window) -> Vec<String> {
    let rows = window.get_all_by_role(Role::Row).filter_map(|row| {
        let label = row.accesskit_node().label()?;
        row.accesskit_node().toggled()?;
        Some((row.rect().top(), label.split(' ').next().unwrap_or_default().to_owned()))
    });
    let mut rows: Vec<(f32, String)> = rows.collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, id)| id).collect()
}

fn read_again(window: &mut Window) {
    send(window, Command::Open(OpenCommand::Reload));
    wait_for(window, "已重新载入");
}

/// Takes out all projects of a sector, and the sector itself.
fn without_sector(sample: &Sample, sector: &str) {
    sample.rewrite(|records| {
        let at = records[0].iter().position(|column| column == "sector").unwrap();
        records.retain(|record| record[at] != sector);
    });
    let path = sample.path().join("sectors.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let kept: Vec<&str> = text.lines().filter(|line| !line.starts_with(&format!("{sector},"))).collect();
    assert_eq!(kept.len() + 1, text.lines().count());
    std::fs::write(path, kept.join("\n") + "\n").unwrap();
}

/// What undo and redo lead over: the kind of chart that is shown, and how many conditions there are.
fn look(window: &Window) -> (Option<Kind>, usize) {
    let offers = window.state().offers();
    let is_current = |kind: &Kind| {
        offers.iter().any(|offer| offer.command == Command::Chart(ChartCommand::SetKind(*kind)) && offer.is_current)
    };
    let conditions = window.query_all_by_label_contains("去掉“").count();
    (Kind::ALL.into_iter().find(is_current), conditions)
}

#[test]
fn undo_and_redo_lead_over_a_new_reading() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Lines)));
    for condition in ["sector=equipment", "sector=materials;sector!=bio,equipment"] {
        type_into(&mut window, "筛选条件", condition);
        key(&mut window, Key::Enter);
    }
    send(&mut window, Command::Chart(ChartCommand::SetKind(Kind::Table)));
    ctrl(&mut window, Key::Z);
    assert_eq!(look(&window), (Some(Kind::Lines), 3));
    without_sector(&sample, "equipment");
    read_again(&mut window);
    assert_eq!(look(&window), (Some(Kind::Lines), 2), "what is gone is gone from the conditions");
    assert!(shows(&window, "新材料") && shows(&window, "生物医药"));
    // The step to the condition on the sector that is gone is none any more.
    for expected in [(Kind::Lines, 0), (Kind::Stacked, 0), (Kind::Stacked, 0)] {
        ctrl(&mut window, Key::Z);
        assert_eq!(look(&window), (Some(expected.0), expected.1));
    }
    for expected in [(Kind::Lines, 0), (Kind::Lines, 2), (Kind::Table, 2), (Kind::Table, 2)] {
        window.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        window.run();
        assert_eq!(look(&window), (Some(expected.0), expected.1));
    }
}

#[test]
fn the_marks_whose_projects_are_listed_stay_as_long_as_there_are_any() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    click_mark(&mut window, "高端装备 · 2021");
    click_mark(&mut window, "新材料 · 2021");
    let listed = rows(&window);
    assert!(shows(&window, "新材料 · 2021 · ") && !listed.is_empty());
    without_sector(&sample, "equipment");
    read_again(&mut window);
    assert!(shows(&window, "新材料 · 2021 · "));
    assert_eq!(rows(&window), listed, "the same projects under another number of their sector");
    ctrl(&mut window, Key::Z);
    assert!(shows(&window, "图中全部"), "the mark before it is gone");
}

#[test]
fn a_field_that_is_typed_in_stays_as_it_is() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    for field in ["查找项目", "筛选条件"] {
        type_into(&mut window, field, "示意 0");
        key(&mut window, Key::ArrowLeft);
        sample.rewrite(|records| drop(records.pop()));
        read_again(&mut window);
        let node = window.get_by_role_and_label(Role::TextInput, field);
        assert!(node.is_focused(), "{field}");
        // What is typed goes where the cursor stood.
        window.event(Event::Text("2".to_owned()));
        window.run();
        let node = window.get_by_role_and_label(Role::TextInput, field);
        assert_eq!(node.accesskit_node().value().as_deref(), Some("示意 20"), "{field}");
    }
}

#[test]
fn a_step_of_typing_goes_on_over_a_new_reading() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    type_into(&mut window, "查找项目", "示意");
    read_again(&mut window);
    type_into(&mut window, "查找项目", " 02");
    assert!(window.query_all_by_value("示意 02").next().is_some());
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(window.query_all_by_value("示意").next().is_none(), "all that was typed is one step");
    assert!(shows(&window, "300 个项目"));
}

#[test]
fn the_rows_in_sight_stay_in_sight() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    let first = rows(&window)[2].clone();
    window.get_by_label_contains(&format!("{first} ")).click();
    window.run();
    let at = window.get_all_by_role(Role::Table).next().unwrap().rect().center();
    window.hover_at(at);
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, -40.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    });
    window.run();
    let seen = rows(&window);
    assert!(!seen.contains(&first), "{seen:?}");
    let new = |id: usize, like: &[String]| [&[format!("new-{id}")], &like[1..]].concat();
    sample.rewrite(|records| {
        records.remove(1);
        let like = records[1].clone();
        records.splice(1..1, (0..7).map(|id| new(id, &like)));
    });
    read_again(&mut window);
    // The line that says so takes the room of a row or two.
    let now = rows(&window);
    assert!(now.len() + 2 >= seen.len() && seen.starts_with(&now), "seven more and one less above them: {now:?}");
    let position =
        |window: &Window| window.get_all_by_role(Role::Table).next().and_then(|table| table.accesskit_node().value());
    assert!(position(&window).is_some_and(|words| words.contains("第 9 行")), "{:?}", position(&window));
}

#[test]
fn at_the_top_of_a_list_what_comes_there_is_seen() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    sample.rewrite(|records| {
        let mut new = records[1].clone();
        new[0] = "new-1".to_owned();
        records.insert(1, new);
    });
    read_again(&mut window);
    assert_eq!(rows(&window)[0], "new-1");
}

#[test]
fn while_a_new_reading_is_on_its_way_the_page_stays_and_takes_what_is_typed() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Projects)));
    type_into(&mut window, "查找项目", "示意");
    sample.rewrite(|records| drop(records.remove(1)));
    window.state().send(Command::Open(OpenCommand::Reload));
    let mut typed = "示意".to_owned();
    for step in 0..3000 {
        window.step();
        if shows(&window, "已重新载入") {
            assert!(step > 3, "some steps were taken meanwhile");
            assert!(shows(&window, "299 个项目"));
            assert!(window.get_by_role_and_label(Role::TextInput, "查找项目").is_focused());
            return;
        }
        assert!(rows(&window).len() > 10 && shows(&window, "300 个项目"), "the page is as it was");
        assert!(window.get_by_role_and_label(Role::TextInput, "查找项目").is_focused());
        if step % 50 == 3 && typed.len() < 30 {
            window.event(Event::Text(" ".to_owned()));
            typed.push(' ');
        } else {
            assert!(window.query_all_by_value(&typed).next().is_some(), "{typed:?}");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    panic!("it was never read again");
}

#[test]
fn to_open_what_is_open_is_to_read_it_again() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    type_into(&mut window, "筛选条件", "sector=ic");
    key(&mut window, Key::Enter);
    sample.rewrite(|records| drop(records.remove(1)));
    window.state().send(Command::Open(OpenCommand::Package(sample.path())));
    window.step();
    assert!(shows(&window, "去掉“集成电路”"), "still in sight");
    wait_for(&mut window, "已重新载入。删除 1 个项目");
    send(&mut window, Command::History(HistoryCommand::Undo));
    assert!(!shows(&window, "去掉“"));
}

#[test]
fn a_reading_that_something_else_came_between_is_taken_up_again() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    sample.rewrite(|records| drop(records.remove(1)));
    window.state().send(Command::Open(OpenCommand::Reload));
    window.step();
    window.state().send(Command::Open(OpenCommand::Package("no/such/package".into())));
    wait_for(&mut window, "打不开这个数据包");
    press(&mut window, "返回");
    wait_for(&mut window, "已重新载入。删除 1 个项目");
}

#[test]
fn another_package_beside_and_what_is_typed_there_stay() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    send(&mut window, Command::Window(WindowCommand::ShowView(View::Sectors)));
    send(&mut window, Command::Chart(ChartCommand::SplitPanels));
    send(&mut window, Command::Open(OpenCommand::Beside(1, "data/shaoxing".into())));
    wait_for(&mut window, "图 2 · 绍兴高新区");
    type_into(&mut window, "图 2 的条件", "sector=bio");
    key(&mut window, Key::Enter);
    type_into(&mut window, "图 2 的条件", "sectr=");
    key(&mut window, Key::Enter);
    assert!(shows(&window, "没有字段“sectr”"));
    window.get_by_role_and_label(Role::TextInput, "图 2 的条件").focus();
    window.run();
    send(&mut window, Command::Chart(ChartCommand::ActivatePanel(1)));
    click_mark(&mut window, "生物医药 · 2021");
    window.get_by_role_and_label(Role::TextInput, "图 2 的条件").focus();
    window.run();
    without_sector(&sample, "equipment");
    read_again(&mut window);
    let field = window.get_by_role_and_label(Role::TextInput, "图 2 的条件");
    assert!(field.is_focused());
    assert_eq!(field.accesskit_node().value().as_deref(), Some("sectr="));
    for words in ["图 2 · 绍兴高新区", "去掉“生物医药”", "没有字段“sectr”"] {
        assert!(shows(&window, words), "{words}");
    }
    for _ in 0..3 {
        assert!(shows(&window, "图 2 · 绍兴高新区"));
        send(&mut window, Command::History(HistoryCommand::Undo));
    }
    assert!(shows(&window, "图 2 · 示意高新区"), "the window's own package in both");
    send(&mut window, Command::History(HistoryCommand::Redo));
    assert!(shows(&window, "图 2 · 绍兴高新区"), "it was kept");
}

#[test]
fn what_the_arrow_keys_came_to_among_candidates_stays_chosen() {
    let sample = Sample::of(300);
    let mut window = sample.open(ids_first());
    type_into(&mut window, "筛选条件", "sector=");
    key(&mut window, Key::ArrowDown);
    key(&mut window, Key::ArrowDown);
    without_sector(&sample, "equipment");
    read_again(&mut window);
    key(&mut window, Key::Tab);
    let field = window.get_by_role_and_label(Role::TextInput, "筛选条件");
    assert_eq!(field.accesskit_node().value().as_deref(), Some("sector=芯片设计"), "the second, as it was");
}
