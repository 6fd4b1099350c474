-- Hired bicycles in two towns: the data set of the SQL ladder, small enough to be read on the board.
-- In it on purpose: rides that never ended (7 and 11: no end, minutes or fare), stations where no ride
-- began (Tower, Ferry), a rider who never rode (Zeno), a bicycle nobody hired (5), a ride of exactly half
-- an hour (9), a tie for the second place in Aldeby (Mill and Market), a station with five starts of which
-- one has no minutes (Harbour), days without rides, a tap logged twice (6 and 7), a pause of exactly
-- twenty minutes (3 to 4), a visit across midnight (11 and 12), and a bicycle with several rides and
-- several repairs (1). Fares and costs are cents.
CREATE TABLE station (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  city TEXT NOT NULL
);
CREATE TABLE rider (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  joined TEXT NOT NULL
);
CREATE TABLE bicycle (
  id INTEGER PRIMARY KEY,
  model TEXT NOT NULL
);
CREATE TABLE trip (
  id INTEGER PRIMARY KEY,
  rider_id INTEGER NOT NULL REFERENCES rider (id),
  bicycle_id INTEGER NOT NULL REFERENCES bicycle (id),
  from_station INTEGER NOT NULL REFERENCES station (id),
  to_station INTEGER REFERENCES station (id),
  started TEXT NOT NULL,
  minutes INTEGER,
  fare INTEGER
);
CREATE TABLE repair (
  id INTEGER PRIMARY KEY,
  bicycle_id INTEGER NOT NULL REFERENCES bicycle (id),
  day TEXT NOT NULL,
  cost INTEGER NOT NULL
);
CREATE TABLE tap (
  id INTEGER PRIMARY KEY,
  rider_id INTEGER NOT NULL REFERENCES rider (id),
  tapped TEXT NOT NULL,
  screen TEXT NOT NULL
);
INSERT INTO station (id, name, city) VALUES
  (1, 'Harbour', 'Aldeby'),
  (2, 'Mill', 'Aldeby'),
  (3, 'Market', 'Aldeby'),
  (4, 'Tower', 'Aldeby'),
  (5, 'Abbey', 'Corran'),
  (6, 'Depot', 'Corran'),
  (7, 'Ferry', 'Corran');
INSERT INTO rider (id, name, joined) VALUES
  (1, 'Imre', '2031-04-20'),
  (2, 'Noor', '2031-04-25'),
  (3, 'Sefa', '2031-05-01'),
  (4, 'Tomas', '2031-05-03'),
  (5, 'Wanda', '2031-05-07'),
  (6, 'Yuki', '2031-06-01'),
  (7, 'Zeno', '2031-05-15');
INSERT INTO bicycle (id, model) VALUES
  (1, 'Finch'),
  (2, 'Finch'),
  (3, 'Heron'),
  (4, 'Heron'),
  (5, 'Wren');
INSERT INTO trip (id, rider_id, bicycle_id, from_station, to_station, started, minutes, fare) VALUES
  (1, 1, 1, 1, 2, '2031-04-28 08:02', 6, 150),
  (2, 2, 2, 1, 3, '2031-04-30 17:40', 14, 250),
  (3, 1, 1, 2, 1, '2031-05-01 08:05', 45, 600),
  (4, 3, 3, 3, 1, '2031-05-02 12:10', 31, 450),
  (5, 2, 1, 1, 2, '2031-05-02 17:45', 8, 150),
  (6, 4, 2, 5, 6, '2031-05-05 09:00', 4, 100),
  (7, 3, 3, 1, NULL, '2031-05-05 18:20', NULL, NULL),
  (8, 5, 4, 6, 5, '2031-05-09 10:30', 38, 500),
  (9, 1, 2, 3, 2, '2031-05-12 08:01', 30, 400),
  (10, 4, 2, 5, 5, '2031-05-12 09:16', 5, 100),
  (11, 6, 1, 2, NULL, '2031-06-03 19:00', NULL, NULL),
  (12, 2, 3, 1, 3, '2031-06-20 07:55', 9, 150);
INSERT INTO repair (id, bicycle_id, day, cost) VALUES
  (1, 1, '2031-05-03', 1200),
  (2, 1, '2031-06-05', 800),
  (3, 3, '2031-05-06', 2500),
  (4, 5, '2031-05-10', 900),
  (5, 3, '2031-05-20', 700);
INSERT INTO tap (id, rider_id, tapped, screen) VALUES
  (1, 1, '2031-05-12 07:40', 'map'),
  (2, 1, '2031-05-12 07:52', 'map'),
  (3, 1, '2031-05-12 08:00', 'unlock'),
  (4, 1, '2031-05-12 08:20', 'prices'),
  (5, 2, '2031-05-12 10:00', 'map'),
  (6, 4, '2031-05-12 09:10', 'map'),
  (7, 4, '2031-05-12 09:10', 'map'),
  (8, 4, '2031-05-12 09:15', 'unlock'),
  (9, 2, '2031-05-12 10:19', 'prices'),
  (10, 2, '2031-05-12 11:00', 'map'),
  (11, 2, '2031-05-12 23:50', 'map'),
  (12, 2, '2031-05-13 00:05', 'unlock');
